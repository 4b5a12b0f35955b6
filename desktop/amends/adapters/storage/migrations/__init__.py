"""Changes of the tables, one numbered script each; a script that was released is never changed."""
