"""From answers about what is texted to the registered use case: the tree, its reasons, costs, speed and doubts."""
