"""The pages of a rejection, from the pasted answer to the packet; kept in the page itself or in a workspace."""
