-- V0020 finding: the words of both registers in one order of time, words with their marks, what documents
-- can be asked for beside their words, the text of files, and searches that are kept.

-- A document stands at the same place in all of these: the day it came or was drafted (modified Julian
-- day), its number in its register, and which register that is; of what never changes.

-- Words are cut and folded by the program. Only the beginnings of one and two letters are terms of their
-- own: for longer ones there are few words, and search_term has them in order. (With beginnings of up to
-- six letters the index took 570 bytes a document, now 350.)
DROP TABLE search;
CREATE VIRTUAL TABLE search USING fts5 (
  symbol, kind, party, subject, content = '', tokenize = 'ascii', prefix = '1 2'
);
CREATE TABLE search_term (
  term TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- The words that bear marks, as they are written: what is looked for in quotes. Where they stand in the
-- text is read there.
CREATE VIRTUAL TABLE search_exact USING fts5 (text, content = '', tokenize = 'ascii', detail = 'none');

-- Made anew from the records once all versions are there.
CREATE TABLE search_stale (id INTEGER PRIMARY KEY) STRICT;
INSERT INTO search_stale VALUES (1);

-- What documents are asked for beside their words, each a list of places in order. What a mark means
-- stands in its upper bits: 1 issued in a month, 2 due in one, 3 a person who works on it or drafted it,
-- 4 a body it went to, 5 it has a signed file, 6 it lies in a dossier. Triggers keep them, so that nothing
-- that changes a record can forget to.
CREATE TABLE search_mark (
  mark  INTEGER NOT NULL,
  place INTEGER NOT NULL,
  PRIMARY KEY (mark, place)
) STRICT, WITHOUT ROWID;

CREATE VIEW incoming_place (document, place) AS
SELECT id, (CAST(julianday(arrived_on) - 2400000 AS INTEGER) << 31) | (id << 1)
FROM incoming_document;
CREATE VIEW outgoing_place (document, place) AS
SELECT id, (CAST(julianday(drafted_on) - 2400000 AS INTEGER) << 31) | (id << 1) | 1
FROM outgoing_document;

-- What search_mark must hold: it is filled from here, and held against it by a check.
CREATE VIEW search_mark_wanted (mark, place) AS
SELECT (1 << 40) | (CAST(substr(d.issued_on, 1, 4) AS INTEGER) * 12 + CAST(substr(d.issued_on, 6, 2) AS INTEGER)), p.place
FROM incoming_document d JOIN incoming_place p ON p.document = d.id WHERE d.issued_on IS NOT NULL
UNION SELECT (2 << 40) | (CAST(substr(d.due_on, 1, 4) AS INTEGER) * 12 + CAST(substr(d.due_on, 6, 2) AS INTEGER)), p.place
FROM incoming_document d JOIN incoming_place p ON p.document = d.id WHERE d.due_on IS NOT NULL
UNION SELECT (1 << 40) | (CAST(substr(d.issued_on, 1, 4) AS INTEGER) * 12 + CAST(substr(d.issued_on, 6, 2) AS INTEGER)), p.place
FROM outgoing_document d JOIN outgoing_place p ON p.document = d.id WHERE d.issued_on IS NOT NULL
UNION SELECT (3 << 40) | a.person, p.place
FROM assignment a JOIN incoming_place p ON p.document = a.document
UNION SELECT (3 << 40) | d.drafter, p.place
FROM outgoing_document d JOIN outgoing_place p ON p.document = d.id
UNION SELECT (4 << 40) | v.body, p.place
FROM delivery v JOIN outgoing_place p ON p.document = v.document
UNION SELECT 5 << 40, p.place
FROM incoming_file f JOIN stored_file s ON s.id = f.file AND s.signatures > 0
  JOIN incoming_place p ON p.document = f.document
UNION SELECT 5 << 40, p.place
FROM outgoing_file f JOIN stored_file s ON s.id = f.file AND s.signatures > 0
  JOIN outgoing_place p ON p.document = f.document
UNION SELECT 6 << 40, p.place
FROM dossier_item i JOIN incoming_place p ON p.document = i.incoming WHERE i.place IS NOT NULL
UNION SELECT 6 << 40, p.place
FROM dossier_item i JOIN outgoing_place p ON p.document = i.outgoing WHERE i.place IS NOT NULL;

INSERT INTO search_mark SELECT mark, place FROM search_mark_wanted ORDER BY mark, place;

-- Dates.
CREATE TRIGGER mark_incoming_issued AFTER INSERT ON incoming_document WHEN NEW.issued_on IS NOT NULL BEGIN
  INSERT OR IGNORE INTO search_mark VALUES ((1 << 40) | (CAST(substr(NEW.issued_on, 1, 4) AS INTEGER) * 12 + CAST(substr(NEW.issued_on, 6, 2) AS INTEGER)),
    (CAST(julianday(NEW.arrived_on) - 2400000 AS INTEGER) << 31) | (NEW.id << 1));
END;

CREATE TRIGGER mark_incoming_issued_again AFTER UPDATE OF issued_on ON incoming_document WHEN OLD.issued_on IS NOT NEW.issued_on BEGIN
  DELETE FROM search_mark WHERE mark = (1 << 40) | (CAST(substr(OLD.issued_on, 1, 4) AS INTEGER) * 12 + CAST(substr(OLD.issued_on, 6, 2) AS INTEGER))
    AND place = (CAST(julianday(NEW.arrived_on) - 2400000 AS INTEGER) << 31) | (NEW.id << 1);
  INSERT OR IGNORE INTO search_mark SELECT (1 << 40) | (CAST(substr(NEW.issued_on, 1, 4) AS INTEGER) * 12 + CAST(substr(NEW.issued_on, 6, 2) AS INTEGER)),
    (CAST(julianday(NEW.arrived_on) - 2400000 AS INTEGER) << 31) | (NEW.id << 1) WHERE NEW.issued_on IS NOT NULL;
END;

CREATE TRIGGER mark_incoming_due AFTER INSERT ON incoming_document WHEN NEW.due_on IS NOT NULL BEGIN
  INSERT OR IGNORE INTO search_mark VALUES ((2 << 40) | (CAST(substr(NEW.due_on, 1, 4) AS INTEGER) * 12 + CAST(substr(NEW.due_on, 6, 2) AS INTEGER)),
    (CAST(julianday(NEW.arrived_on) - 2400000 AS INTEGER) << 31) | (NEW.id << 1));
END;

CREATE TRIGGER mark_incoming_due_again AFTER UPDATE OF due_on ON incoming_document WHEN OLD.due_on IS NOT NEW.due_on BEGIN
  DELETE FROM search_mark WHERE mark = (2 << 40) | (CAST(substr(OLD.due_on, 1, 4) AS INTEGER) * 12 + CAST(substr(OLD.due_on, 6, 2) AS INTEGER))
    AND place = (CAST(julianday(NEW.arrived_on) - 2400000 AS INTEGER) << 31) | (NEW.id << 1);
  INSERT OR IGNORE INTO search_mark SELECT (2 << 40) | (CAST(substr(NEW.due_on, 1, 4) AS INTEGER) * 12 + CAST(substr(NEW.due_on, 6, 2) AS INTEGER)),
    (CAST(julianday(NEW.arrived_on) - 2400000 AS INTEGER) << 31) | (NEW.id << 1) WHERE NEW.due_on IS NOT NULL;
END;

CREATE TRIGGER mark_outgoing AFTER INSERT ON outgoing_document BEGIN
  INSERT OR IGNORE INTO search_mark VALUES ((3 << 40) | NEW.drafter,
    (CAST(julianday(NEW.drafted_on) - 2400000 AS INTEGER) << 31) | (NEW.id << 1) | 1);
  INSERT OR IGNORE INTO search_mark SELECT (1 << 40) | (CAST(substr(NEW.issued_on, 1, 4) AS INTEGER) * 12 + CAST(substr(NEW.issued_on, 6, 2) AS INTEGER)),
    (CAST(julianday(NEW.drafted_on) - 2400000 AS INTEGER) << 31) | (NEW.id << 1) | 1 WHERE NEW.issued_on IS NOT NULL;
END;

CREATE TRIGGER mark_outgoing_issued AFTER UPDATE OF issued_on ON outgoing_document WHEN OLD.issued_on IS NOT NEW.issued_on BEGIN
  DELETE FROM search_mark WHERE mark = (1 << 40) | (CAST(substr(OLD.issued_on, 1, 4) AS INTEGER) * 12 + CAST(substr(OLD.issued_on, 6, 2) AS INTEGER))
    AND place = (CAST(julianday(NEW.drafted_on) - 2400000 AS INTEGER) << 31) | (NEW.id << 1) | 1;
  INSERT OR IGNORE INTO search_mark SELECT (1 << 40) | (CAST(substr(NEW.issued_on, 1, 4) AS INTEGER) * 12 + CAST(substr(NEW.issued_on, 6, 2) AS INTEGER)),
    (CAST(julianday(NEW.drafted_on) - 2400000 AS INTEGER) << 31) | (NEW.id << 1) | 1 WHERE NEW.issued_on IS NOT NULL;
END;

CREATE TRIGGER mark_outgoing_drafter AFTER UPDATE OF drafter ON outgoing_document WHEN OLD.drafter <> NEW.drafter BEGIN
  DELETE FROM search_mark WHERE mark = (3 << 40) | OLD.drafter
    AND place = (CAST(julianday(NEW.drafted_on) - 2400000 AS INTEGER) << 31) | (NEW.id << 1) | 1;
  INSERT OR IGNORE INTO search_mark VALUES ((3 << 40) | NEW.drafter,
    (CAST(julianday(NEW.drafted_on) - 2400000 AS INTEGER) << 31) | (NEW.id << 1) | 1);
END;

-- People and bodies.
CREATE TRIGGER mark_assignment AFTER INSERT ON assignment BEGIN
  INSERT OR IGNORE INTO search_mark
  SELECT (3 << 40) | NEW.person, place FROM incoming_place WHERE document = NEW.document;
END;

CREATE TRIGGER mark_delivery AFTER INSERT ON delivery BEGIN
  INSERT OR IGNORE INTO search_mark
  SELECT (4 << 40) | NEW.body, place FROM outgoing_place WHERE document = NEW.document;
END;

CREATE TRIGGER mark_delivery_gone AFTER DELETE ON delivery BEGIN
  DELETE FROM search_mark WHERE mark = (4 << 40) | OLD.body
    AND place = (SELECT place FROM outgoing_place WHERE document = OLD.document)
    AND NOT EXISTS (SELECT 1 FROM delivery v WHERE v.document = OLD.document AND v.body = OLD.body);
END;

-- Files and dossiers.
CREATE TRIGGER mark_incoming_file AFTER INSERT ON incoming_file BEGIN
  INSERT OR IGNORE INTO search_mark
  SELECT 5 << 40, place FROM incoming_place WHERE document = NEW.document
    AND EXISTS (SELECT 1 FROM stored_file s WHERE s.id = NEW.file AND s.signatures > 0);
END;

CREATE TRIGGER mark_incoming_file_gone AFTER DELETE ON incoming_file BEGIN
  DELETE FROM search_mark WHERE mark = 5 << 40
    AND place = (SELECT place FROM incoming_place WHERE document = OLD.document)
    AND NOT EXISTS (SELECT 1 FROM incoming_file f JOIN stored_file s ON s.id = f.file AND s.signatures > 0
      WHERE f.document = OLD.document);
END;

CREATE TRIGGER mark_outgoing_file AFTER INSERT ON outgoing_file BEGIN
  INSERT OR IGNORE INTO search_mark
  SELECT 5 << 40, place FROM outgoing_place WHERE document = NEW.document
    AND EXISTS (SELECT 1 FROM stored_file s WHERE s.id = NEW.file AND s.signatures > 0);
END;

CREATE TRIGGER mark_outgoing_file_gone AFTER DELETE ON outgoing_file BEGIN
  DELETE FROM search_mark WHERE mark = 5 << 40
    AND place = (SELECT place FROM outgoing_place WHERE document = OLD.document)
    AND NOT EXISTS (SELECT 1 FROM outgoing_file f JOIN stored_file s ON s.id = f.file AND s.signatures > 0
      WHERE f.document = OLD.document);
END;

CREATE TRIGGER mark_incoming_dossier AFTER INSERT ON dossier_item WHEN NEW.incoming IS NOT NULL AND NEW.place IS NOT NULL BEGIN
  INSERT OR IGNORE INTO search_mark
  SELECT 6 << 40, place FROM incoming_place WHERE document = NEW.incoming;
END;

CREATE TRIGGER mark_incoming_dossier_again AFTER UPDATE OF place ON dossier_item WHEN NEW.incoming IS NOT NULL BEGIN
  DELETE FROM search_mark WHERE mark = 6 << 40
    AND place = (SELECT place FROM incoming_place WHERE document = NEW.incoming)
    AND NOT EXISTS (SELECT 1 FROM dossier_item i WHERE i.incoming = NEW.incoming AND i.place IS NOT NULL);
  INSERT OR IGNORE INTO search_mark
  SELECT 6 << 40, place FROM incoming_place WHERE document = NEW.incoming
    AND NEW.place IS NOT NULL;
END;

CREATE TRIGGER mark_incoming_dossier_gone AFTER DELETE ON dossier_item WHEN OLD.incoming IS NOT NULL BEGIN
  DELETE FROM search_mark WHERE mark = 6 << 40
    AND place = (SELECT place FROM incoming_place WHERE document = OLD.incoming)
    AND NOT EXISTS (SELECT 1 FROM dossier_item i WHERE i.incoming = OLD.incoming AND i.place IS NOT NULL);
END;

CREATE TRIGGER mark_outgoing_dossier AFTER INSERT ON dossier_item WHEN NEW.outgoing IS NOT NULL AND NEW.place IS NOT NULL BEGIN
  INSERT OR IGNORE INTO search_mark
  SELECT 6 << 40, place FROM outgoing_place WHERE document = NEW.outgoing;
END;

CREATE TRIGGER mark_outgoing_dossier_again AFTER UPDATE OF place ON dossier_item WHEN NEW.outgoing IS NOT NULL BEGIN
  DELETE FROM search_mark WHERE mark = 6 << 40
    AND place = (SELECT place FROM outgoing_place WHERE document = NEW.outgoing)
    AND NOT EXISTS (SELECT 1 FROM dossier_item i WHERE i.outgoing = NEW.outgoing AND i.place IS NOT NULL);
  INSERT OR IGNORE INTO search_mark
  SELECT 6 << 40, place FROM outgoing_place WHERE document = NEW.outgoing
    AND NEW.place IS NOT NULL;
END;

CREATE TRIGGER mark_outgoing_dossier_gone AFTER DELETE ON dossier_item WHEN OLD.outgoing IS NOT NULL BEGIN
  DELETE FROM search_mark WHERE mark = 6 << 40
    AND place = (SELECT place FROM outgoing_place WHERE document = OLD.outgoing)
    AND NOT EXISTS (SELECT 1 FROM dossier_item i WHERE i.outgoing = OLD.outgoing AND i.place IS NOT NULL);
END;

-- Entries that are few beside all that were settled, and checks that did not end well.
CREATE INDEX incoming_void ON incoming_document (state)
  WHERE state IN ('returned', 'struck', 'cancelled');
CREATE INDEX outgoing_void ON outgoing_document (state) WHERE state IN ('recalled', 'cancelled');
CREATE INDEX signature_check_bad ON signature_check (verdict, file)
  WHERE verdict NOT IN ('VALID', 'UNSIGNED');

-- The text of files, as pdftotext read it. It never changes: a file lies under the digest of its bytes.
CREATE TABLE file_text (
  file    INTEGER PRIMARY KEY REFERENCES stored_file,
  outcome TEXT    NOT NULL CHECK (outcome IN ('text', 'scan', 'failed')),
  reason  TEXT    NOT NULL,                     -- why it failed; '' otherwise
  text    TEXT    NOT NULL CHECK ((text <> '') = (outcome = 'text')),
  is_cut  INTEGER NOT NULL CHECK (is_cut IN (0, 1)),   -- whether the file says more
  read_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX file_text_lacking ON file_text (outcome, file) WHERE outcome <> 'text';

-- The documents whose files can be searched: the words of the record with those of the files, so that a
-- search can have some of either. What is taken out must be what was put in: the record's words then,
-- and which files.
CREATE TABLE text_entry (
  place  INTEGER PRIMARY KEY,
  record TEXT NOT NULL,
  files  TEXT NOT NULL                          -- their numbers with commas between them
) STRICT;
CREATE VIRTUAL TABLE search_text USING fts5 (record, text, content = '', tokenize = 'ascii');

-- Searches that are kept: somebody's own, or everybody's.
CREATE TABLE saved_search (
  id       INTEGER PRIMARY KEY,
  name     TEXT    NOT NULL,
  name_key TEXT    NOT NULL,
  owner    INTEGER REFERENCES person,           -- NULL: everybody's
  line     TEXT    NOT NULL,                    -- as it was typed
  columns  TEXT    NOT NULL,                    -- words with commas between them; '' as usual
  ranking  TEXT    NOT NULL CHECK (ranking IN ('newest', 'oldest', 'relevance')),
  saved_by INTEGER NOT NULL REFERENCES person,
  saved_ms INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX saved_search_own ON saved_search (owner, name_key) WHERE owner IS NOT NULL;
CREATE UNIQUE INDEX saved_search_shared ON saved_search (name_key) WHERE owner IS NULL;
