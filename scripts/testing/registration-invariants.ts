/**
 * What must be true of registrations after every test, whatever was done or killed (reliability
 * record §2, oracle c): one row for each rule that is broken.
 */
export const BROKEN_INVARIANTS = `
  SELECT 'confirmed is not the number of places held: ' || slug AS rule FROM ticket_type AS t
   WHERE confirmed <> (SELECT count(*) FROM registration WHERE "ticketTypeId" = t.id AND status IN ('confirmed', 'attended'))
  UNION ALL
  SELECT 'waitlisted is not the number of those who wait: ' || slug FROM ticket_type AS t
   WHERE waitlisted <> (SELECT count(*) FROM registration WHERE "ticketTypeId" = t.id AND status = 'waitlisted')
  UNION ALL
  SELECT 'oversold: ' || slug FROM ticket_type WHERE confirmed > greatest(capacity, grandfathered)
  UNION ALL
  SELECT 'a place is free although somebody waits: ' || slug FROM ticket_type AS t WHERE confirmed < capacity AND waitlisted > 0
     -- A forum that is called off gives none.
     AND NOT EXISTS (SELECT 1 FROM registration_settings AS s WHERE s."forumId" = t."forumId" AND s."cancelledAt" IS NOT NULL)
  UNION ALL
  -- A number is missing only where somebody moved to another kind of place.
  SELECT 'numbers have a gap: ' || slug FROM ticket_type AS t
   WHERE "lastSeq" <> (SELECT count(*) FROM registration WHERE "ticketTypeId" = t.id)
                    + (SELECT count(*) FROM audit JOIN registration AS r ON r.id = audit."subjectId"
                        WHERE event = 'registration.moved' AND details->>'from' = t.id::text)
      OR "lastSeq" < (SELECT coalesce(max(seq), 0) FROM registration WHERE "ticketTypeId" = t.id)
  UNION ALL
  SELECT 'without a consent: ' || r.seq FROM registration AS r
   WHERE NOT EXISTS (SELECT 1 FROM consent WHERE "registrationId" = r.id)
     -- An organiser enters somebody without: a consent is the person's own to give.
     AND NOT EXISTS (SELECT 1 FROM audit WHERE "subjectId" = r.id AND event = 'registration.made' AND details->>'byHand' = 'true')
  UNION ALL
  -- One letter for each decision that was taken: none is missing, none was written twice.
  SELECT 'letters do not match decisions: ' || r.seq FROM registration AS r
   WHERE (SELECT count(*) FROM mail_outbox WHERE "registrationId" = r.id AND kind IN ('confirmed', 'pending', 'waitlisted'))
      <> (SELECT count(*) FROM audit WHERE "subjectId" = r.id AND event IN ('registration.made', 'registration.approved', 'registration.handed_over')
             -- Somebody of a list is told by whoever entered them, unless the portal was asked to write.
             AND details->>'quiet' IS DISTINCT FROM 'true')
      OR (SELECT count(*) FROM mail_outbox WHERE "registrationId" = r.id AND kind = 'promoted')
      <> (SELECT count(*) FROM audit WHERE "subjectId" = r.id AND event = 'registration.promoted')
  UNION ALL
  SELECT 'a place without exactly one ticket: ' || r.seq FROM registration AS r
   WHERE status IN ('confirmed', 'attended')
     AND (SELECT count(*) FROM ticket WHERE "registrationId" = r.id AND "revokedAt" IS NULL) <> 1
  UNION ALL
  SELECT 'a ticket without a place: ' || r.seq FROM registration AS r
   WHERE status NOT IN ('confirmed', 'attended')
     AND EXISTS (SELECT 1 FROM ticket WHERE "registrationId" = r.id AND "revokedAt" IS NULL)
  UNION ALL
  SELECT 'a seat without a place: ' || r.seq FROM registration AS r
   WHERE status NOT IN ('confirmed', 'attended') AND EXISTS (SELECT 1 FROM session_booking WHERE "registrationId" = r.id)
  UNION ALL
  SELECT 'taken is not the number of seats held: ' || "sessionId" FROM session_places AS places
   WHERE taken <> (SELECT count(*) FROM session_booking WHERE "sessionId" = places."sessionId") OR taken > capacity
  UNION ALL
  SELECT 'used is not the number of those who used it: ' || code.id FROM invitation_code AS code
   WHERE used < (SELECT count(*) FROM registration WHERE "invitationId" = code.id)
  UNION ALL
  SELECT 'an open offer without a place: ' || offer.id FROM handover AS offer JOIN registration AS r ON r.id = offer."registrationId"
   WHERE "acceptedAt" IS NULL AND "withdrawnAt" IS NULL AND r.status NOT IN ('confirmed', 'attended')
  UNION ALL
  SELECT 'came in without having attended: ' || r.seq FROM registration AS r
   WHERE status <> 'attended'
     AND EXISTS (SELECT 1 FROM check_in WHERE "registrationId" = r.id AND direction = 'entry' AND NOT "isRepeat" AND "undoneAt" IS NULL)
  UNION ALL
  SELECT 'check-ins do not match their audit rows: ' || r.seq FROM registration AS r
   WHERE (SELECT count(*) FROM check_in WHERE "registrationId" = r.id AND NOT "isRepeat")
      <> (SELECT count(*) FROM audit WHERE "subjectId" = r.id AND event IN ('registration.checked_in', 'registration.checked_out'))
      OR (SELECT count(*) FROM check_in WHERE "registrationId" = r.id AND NOT "isRepeat" AND "undoneAt" IS NOT NULL)
      <> (SELECT count(*) FROM audit WHERE "subjectId" = r.id AND event = 'registration.check_in_undone')
  UNION ALL
  SELECT 'a check-in at another forum: ' || scan.id FROM check_in AS scan
    JOIN check_in_list AS list ON list.id = scan."listId" JOIN registration AS r ON r.id = scan."registrationId"
   WHERE list."forumId" <> r."forumId"
  UNION ALL
  SELECT 'without its audit row: ' || r.seq FROM registration AS r
   WHERE (SELECT count(*) FROM audit WHERE "subjectId" = r.id AND event = 'registration.made') <> 1
  UNION ALL
  SELECT 'without its kept answer: ' || r.seq FROM registration AS r
   WHERE (SELECT count(*) FROM idempotency_key WHERE "registrationId" = r.id) <> 1
  UNION ALL
  SELECT 'two living registrations of one address' FROM registration WHERE status NOT IN ('declined', 'cancelled')
   GROUP BY "forumId", "emailNorm" HAVING count(*) > 1
  UNION ALL
  SELECT 'idle in transaction: ' || pid FROM pg_stat_activity
   WHERE datname = current_database() AND state LIKE 'idle in transaction%'`
