-- V0025 symbols: a number with its symbol is one word of the search index.

-- Made anew from the records once all versions are there: what is taken out of the index must be what went in.
CREATE TABLE IF NOT EXISTS search_stale (id INTEGER PRIMARY KEY) STRICT;
INSERT OR IGNORE INTO search_stale VALUES (1);
