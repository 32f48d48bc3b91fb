-- Rows are computed anew when they are next read: they are due.
ALTER TABLE /*_*/technical_partners ADD COLUMN tp_responsiveness INT DEFAULT 0 NOT NULL AFTER tp_alignment;
UPDATE /*_*/technical_partners SET tp_cells = CONCAT( tp_cells, CHAR(10), '0' ), tp_due = '2000-01-01', tp_hash = 0;
