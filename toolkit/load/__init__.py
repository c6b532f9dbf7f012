"""From folders of files to a library: load, shadow, validate."""
