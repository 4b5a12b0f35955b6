"""Cases in a database, behind the port `case_store`; SQLite at present."""
