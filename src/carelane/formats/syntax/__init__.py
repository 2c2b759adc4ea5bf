"""From bytes to text and from text to nodes with places; no knowledge of campaigns."""
