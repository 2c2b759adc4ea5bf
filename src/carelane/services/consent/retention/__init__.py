"""What has to be kept how long, what may go, and erasing a person."""
