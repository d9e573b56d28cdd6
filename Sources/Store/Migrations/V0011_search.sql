-- V0011 search: beginnings of words are kept as terms of their own, up to six letters, as long as most
-- syllables are. Without them each letter typed would gather every word that begins with it: seconds
-- in an office of a million documents. The index takes four times the room, 250 bytes a document.

-- The words go over as they were indexed: the texts they came from are not kept here.
CREATE VIRTUAL TABLE temp.search_words USING fts5vocab (main, search, instance);

CREATE VIRTUAL TABLE search_by_beginnings USING fts5 (
  text, content = '', tokenize = 'unicode61', prefix = '1 2 3 4 5 6'
);

INSERT INTO search_by_beginnings (rowid, text)
SELECT doc, group_concat(term, ' ') FROM (SELECT doc, term FROM search_words ORDER BY doc, offset)
GROUP BY doc;

DROP TABLE temp.search_words;
DROP TABLE search;
ALTER TABLE search_by_beginnings RENAME TO search;
