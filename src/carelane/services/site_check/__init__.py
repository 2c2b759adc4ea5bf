"""The website check: a picture of a site judged against what was registered, and compared with the last one."""
