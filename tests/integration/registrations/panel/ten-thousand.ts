import { db } from '#lib/platform/db.ts'

const SURNAMES = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕单欧',
]
const GIVEN = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰文建国红梅雨青禾宁亦之']

/** So many registrations of the sample forum, made at once; their counts are set as if each had been decided. */
export async function manyRegistrations(count: number): Promise<void> {
  const type = await db.ticketType.findFirstOrThrow({
    where: { slug: 'onsite', forum: { slug: 'sample' } },
  })
  await db.ticketType.update({ where: { id: type.id }, data: { capacity: count, lastSeq: count } })
  await db.$executeRaw`
    INSERT INTO registration (code, "forumId", "ticketTypeId", name, email, "emailNorm", phone, organisation, locale, status, seq, "createdAt", "updatedAt")
    SELECT translate(lpad(to_hex(n), 8, '0'), '01abcdef', 'YZABCDEF'), ${type.forumId}::uuid, ${type.id}::uuid,
           (${SURNAMES}::text[])[1 + n % ${SURNAMES.length}] || (${GIVEN}::text[])[1 + n / 7 % ${GIVEN.length}] || (${GIVEN}::text[])[1 + n / 11 % ${GIVEN.length}],
           'guest-' || n || '@example.com', 'guest-' || n || '@example.com', '+86 138 0000 ' || lpad((n % 10000)::text, 4, '0'),
           '机构' || n % 400, 'zh', (CASE WHEN n % 5 = 0 THEN 'pending' ELSE 'confirmed' END)::"RegistrationStatus", n,
           now() - make_interval(mins => n), now()
      FROM generate_series(1, ${count}::int) AS n`
  await db.$executeRaw`
    UPDATE ticket_type SET confirmed = (SELECT count(*) FROM registration WHERE "ticketTypeId" = ticket_type.id AND status = 'confirmed')
     WHERE id = ${type.id}::uuid`
}
