-- As what whoever approved a document signs it, and by what right (Decree 30/2020/NĐ-CP, Art. 13).

-- The mark before the post without its stop, empty for the head's own; NULL where the document was
-- sent back, and for approvals of before the form was named.
ALTER TABLE decision ADD COLUMN form TEXT
  CHECK (form IN ('', 'KT', 'TM', 'TUQ', 'TL', 'Q'));
-- The lines printed above the name (Annex I.II.7.b), one a line.
ALTER TABLE decision ADD COLUMN block TEXT CHECK ((block IS NULL) = (form IS NULL));
-- The signer's own post, as it is written.
ALTER TABLE decision ADD COLUMN post TEXT CHECK ((post IS NULL) = (form IS NULL));
-- What the form rests on; empty where nobody has entered it.
ALTER TABLE decision ADD COLUMN basis TEXT CHECK ((basis IS NULL) = (form IS NULL));
ALTER TABLE decision ADD COLUMN authority INTEGER REFERENCES signing_authority;
