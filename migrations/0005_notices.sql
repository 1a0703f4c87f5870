-- Messages to people: written in the batch of the change they tell of (the outbox), delivered after.

CREATE TABLE notices (
  id TEXT PRIMARY KEY,
  -- NULL: somebody who has no login yet.
  user_id TEXT REFERENCES users (id) ON DELETE RESTRICT,
  template TEXT NOT NULL,
  -- JSON: what the sentences need and nothing else.
  facts TEXT NOT NULL CHECK (json_valid(facts)),
  -- A one-time link or code, encrypted; wiped once no channel has to send it any more.
  secret TEXT,
  language TEXT NOT NULL CHECK (language IN ('fr', 'ar')),
  is_legal INTEGER NOT NULL CHECK (is_legal IN (0, 1)),
  -- JSON list: the channels asked for, in order.
  channels TEXT NOT NULL CHECK (json_valid(channels)),
  created_at INTEGER NOT NULL,
  -- A code that arrives after its time only confuses: not sent later than this.
  expires_at INTEGER
) STRICT;
CREATE INDEX notices_by_user ON notices (user_id, created_at);

CREATE TRIGGER notices_no_update BEFORE UPDATE ON notices
WHEN NEW.secret IS NOT NULL OR NEW.id IS NOT OLD.id OR NEW.user_id IS NOT OLD.user_id
  OR NEW.template IS NOT OLD.template OR NEW.facts IS NOT OLD.facts
  OR NEW.language IS NOT OLD.language OR NEW.is_legal IS NOT OLD.is_legal
  OR NEW.channels IS NOT OLD.channels OR NEW.created_at IS NOT OLD.created_at
  OR NEW.expires_at IS NOT OLD.expires_at
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER notices_no_delete BEFORE DELETE ON notices
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER notices_no_replace BEFORE INSERT ON notices
WHEN EXISTS (SELECT 1 FROM notices WHERE id = NEW.id)
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;

CREATE TABLE notice_deliveries (
  notice_id TEXT NOT NULL REFERENCES notices (id) ON DELETE RESTRICT,
  channel TEXT NOT NULL CHECK (channel IN ('email', 'sms', 'letter', 'in_app')),
  position INTEGER NOT NULL,
  -- As it stood when the notice was written; empty: none was on file.
  address TEXT NOT NULL,
  -- held: waits for the channel before it to fail (legal notices).
  state TEXT NOT NULL CHECK (state IN
    ('held', 'waiting', 'sent', 'delivered', 'failed', 'returned')),
  attempts INTEGER NOT NULL DEFAULT 0,
  -- When to try (again). NULL while waiting: a letter in the desk's print queue.
  next_at INTEGER,
  sent_at INTEGER CHECK (sent_at IS NOT NULL OR state NOT IN ('sent', 'returned')),
  delivered_at INTEGER CHECK (delivered_at IS NOT NULL OR state <> 'delivered'),
  ended_at INTEGER CHECK (ended_at IS NOT NULL OR state NOT IN ('failed', 'returned')),
  -- A code, never the provider's sentence: it may repeat the address.
  failure TEXT CHECK (failure IS NOT NULL OR state <> 'failed'),
  provider_reference TEXT,
  PRIMARY KEY (notice_id, channel),
  CHECK (next_at IS NULL OR state = 'waiting')
) STRICT, WITHOUT ROWID;
CREATE INDEX notice_deliveries_due ON notice_deliveries (next_at) WHERE next_at IS NOT NULL;
CREATE INDEX notice_deliveries_posted ON notice_deliveries (sent_at)
  WHERE channel = 'letter' AND state = 'sent';

CREATE TRIGGER notice_deliveries_no_update BEFORE UPDATE ON notice_deliveries
WHEN OLD.state = 'failed' OR OLD.state = 'returned' OR NEW.address IS NOT OLD.address
  OR NEW.notice_id IS NOT OLD.notice_id OR NEW.channel IS NOT OLD.channel
  OR (OLD.state = 'delivered' AND NEW.state <> 'returned')
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER notice_deliveries_no_delete BEFORE DELETE ON notice_deliveries
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;
CREATE TRIGGER notice_deliveries_no_replace BEFORE INSERT ON notice_deliveries
WHEN EXISTS (SELECT 1 FROM notice_deliveries
  WHERE notice_id = NEW.notice_id AND channel = NEW.channel)
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END;

-- Only the demo writes here: what its people received. The key makes a message arrive once.
CREATE TABLE demo_mailbox (
  id TEXT PRIMARY KEY,
  user_id TEXT,
  channel TEXT NOT NULL CHECK (channel IN ('email', 'sms', 'letter')),
  address TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('fr', 'ar')),
  subject TEXT NOT NULL,
  body TEXT NOT NULL,
  code TEXT,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX demo_mailbox_by_address ON demo_mailbox (address, at);
