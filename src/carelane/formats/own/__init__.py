"""The carelane campaign file, version 1: its keys, its reader and its writer."""
