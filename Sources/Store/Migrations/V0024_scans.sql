-- V0024 scans: what programs have recognised on the pictures of pages.

-- How far the letters of a file without a text (file_text: scan) are recognised. A program has taken them for
-- what they are, and it errs: they help to find a document, are never taken for what the file says, and prove
-- nothing. They are searched once no page is left to be read.
CREATE TABLE scan_text (
  file    INTEGER PRIMARY KEY REFERENCES stored_file,
  state   TEXT    NOT NULL CHECK (state IN ('begun', 'done', 'failed')),
  pages   INTEGER NOT NULL CHECK (pages >= 0),        -- read so far, from the first on
  text    TEXT    NOT NULL,                           -- with form feeds between pages
  is_cut  INTEGER NOT NULL CHECK (is_cut IN (0, 1)),  -- whether the file has more pages or words
  reason  TEXT    NOT NULL CHECK ((reason <> '') = (state = 'failed')),
  program TEXT    NOT NULL,                           -- ocrmypdf vie, tesseract vie+eng
  read_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX scan_text_state ON scan_text (state);

-- What files say, as far as it is searched.
CREATE VIEW searched_text (file, text, is_recognised) AS
SELECT file, text, 0 FROM file_text WHERE outcome = 'text'
UNION ALL
SELECT file, text, 1 FROM scan_text WHERE state <> 'begun' AND text <> '';
