-- A letter ends in one way: sent, given up, or dropped.
ALTER TABLE mail_outbox ADD CONSTRAINT mail_outbox_ends_once CHECK (num_nonnulls("sentAt", "failedAt", "droppedAt") <= 1);
