-- Apart from what uses them: a new value of a type can be used only after the commit that brought it.
ALTER TYPE "MailKind" ADD VALUE 'changed';
ALTER TYPE "MailKind" ADD VALUE 'reminder';
ALTER TYPE "MailKind" ADD VALUE 'code';
ALTER TYPE "MailKind" ADD VALUE 'invitation';
ALTER TYPE "MailKind" ADD VALUE 'handover_offered';
ALTER TYPE "MailKind" ADD VALUE 'handed_over';

-- 128 random bits in hexadecimal: two UUIDs hold 244, and PostgreSQL alone has no shorter way.
CREATE FUNCTION new_ticket_nonce() RETURNS text LANGUAGE sql VOLATILE AS $$
  SELECT encode(substring(sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())) FROM 1 FOR 16), 'hex')
$$;
