import { crc32, deflateSync, gzipSync } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'

/**
 * T48: what somebody may send in place of a picture. `becomes` is why it is refused, or `drawn` where a true picture
 * carries something beside itself: then nothing of that may be left. CANARY stands in all that could be run or read.
 */
export type HostileUpload = { what: string; name: string; bytes: Buffer; becomes: string }

const SCRIPT = '<script>CANARY=alert(1)</script>'
const latin1 = (text: string) => Buffer.from(text, 'latin1')
const pdf = (body: string) => latin1(`%PDF-1.7\n${body}\nstartxref\n0\n%%EOF\n`)
const zip = (name: string) =>
  latin1(`PK\x03\x04\x14\0\0\0\0\0${'\0'.repeat(16)}\x09\0\0\0${name}CANARY`)

/** Forty wide, thirty high, with something in it. */
const plain = (): Sharp =>
  sharp(Buffer.from(Array.from({ length: 40 * 30 * 3 }, (_, at) => (at * 7) % 256)), {
    raw: { width: 40, height: 30, channels: 3 },
  })

/** A chunk of a PNG; ISO/IEC 15948, 5.3. */
export function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([latin1(type), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

/** Puts a chunk behind the head of a PNG. */
const withChunk = (png: Buffer, type: string, data: Buffer) =>
  Buffer.concat([png.subarray(0, 33), pngChunk(type, data), png.subarray(33)])

/** A true PNG of one bit a point, as many points as one likes, all of them the same: some kilobytes. */
export function vastPng(side: number): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(side, 4)
  head.writeUInt8(1, 8)
  const rows = Buffer.alloc((Math.ceil(side / 8) + 1) * side)
  return Buffer.concat([
    latin1('\x89PNG\r\n\x1a\n'),
    pngChunk('IHDR', head),
    pngChunk('IDAT', deflateSync(rows, { level: 9 })),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

/** A WebP that moves. */
export function movingWebp(frames: number, side = 40): Promise<Buffer> {
  const bytes = Buffer.alloc(side * side * 3 * frames)
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = (at * 7 + (at >> 9)) & 0xff
  const raw = { width: side, height: side * frames, channels: 3, pageHeight: side } as const
  return sharp(bytes, { raw }).webp({ loop: 0 }).toBuffer()
}

const NO_PICTURE: readonly [what: string, name: string, bytes: string | Buffer][] = [
  ['SVG with a script', 'logo.svg', `<svg xmlns="http://www.w3.org/2000/svg">${SCRIPT}</svg>`],
  [
    'SVG that acts once loaded',
    'logo.png',
    '<svg onload="CANARY()" xmlns="http://www.w3.org/2000/svg"/>',
  ],
  ['SVG behind XML', 'logo.jpg', `<?xml version="1.0"?><svg>${SCRIPT}</svg>`],
  ['SVG, packed', 'logo.svgz', gzipSync(`<svg>${SCRIPT}</svg>`)],
  [
    'SVG that reads a file',
    'logo.webp',
    '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;CANARY</svg>',
  ],
  ['HTML called JPEG', 'face.jpg', `<!doctype html><html>${SCRIPT}`],
  ['HTML behind a mark of order', 'face.png', `\xef\xbb\xbf<html>${SCRIPT}`],
  ['HTML behind blanks', 'face.webp', `\n\n   <html>${SCRIPT}`],
  ['XHTML', 'face.jpeg', `<html xmlns="http://www.w3.org/1999/xhtml">${SCRIPT}</html>`],
  ['JavaScript', 'face.jpg', 'CANARY=alert(document.domain)'],
  ['PHP', 'face.php.jpg', '<?php CANARY($_GET[0]); ?>'],
  ['settings of a server', '.htaccess', 'AddType application/x-httpd-php .jpg # CANARY'],
  ['settings of PHP', '.user.ini', 'auto_prepend_file=CANARY.jpg'],
  ['a script of a shell', 'face.sh', '#!/bin/sh\nCANARY\n'],
  [
    'MVG, which reads addresses',
    'face.mvg',
    "push graphic-context\nfill 'url(https://CANARY)'\npop graphic-context",
  ],
  ['PostScript', 'face.eps', '%!PS-Adobe-3.0 EPSF-3.0\n(CANARY) run'],
  ['a formula', 'face.csv', '=CANARY("http")'],
  ['a program of Windows', 'face.exe', 'MZ\x90\0CANARY'],
  ['a program of Linux', 'face', '\x7fELF\x02CANARY'],
  ['WebAssembly', 'face.wasm', '\0asm\x01\0\0\0CANARY'],
  ['a film of Flash', 'face.swf', 'CWS\x09CANARY'],
  ['a zip', 'face.zip', zip('x')],
  ['a JAR', 'face.jar', zip('META-INF/MANIFEST.MF')],
  ['a text of an office', 'face.docx', zip('word/document.xml')],
  ['GIF', 'face.gif', 'GIF89a\x01\0\x01\0\x80\0\0CANARY;'],
  ['GIF and JavaScript', 'face.gif', 'GIF89a/*\x01\0*/=CANARY();'],
  ['BMP', 'face.bmp', 'BM\x46\0\0\0CANARY'],
  ['TIFF', 'face.tif', 'II*\0\x08\0\0\0CANARY'],
  ['an icon', 'favicon.ico', '\0\0\x01\0\x01\0CANARY'],
  ['HEIC', 'face.heic', '\0\0\0\x18ftypheicCANARY'],
  ['AVIF', 'face.avif', '\0\0\0\x1cftypavifCANARY'],
  ['a film', 'face.mp4', '\0\0\0\x18ftypmp42CANARY'],
  ['a sound in RIFF', 'face.webp', 'RIFF\x24\0\0\0WAVEfmt CANARY'],
  ['PDF', 'face.pdf', pdf('1 0 obj\n<< /Type /Catalog >>\nendobj')],
  [
    'PDF with JavaScript',
    'face.pdf',
    pdf('1 0 obj\n<< /OpenAction << /S /JavaScript /JS (CANARY) >> >>\nendobj'),
  ],
  ['PDF that starts a program', 'face.pdf', pdf('1 0 obj\n<< /S /Launch /F (CANARY) >>\nendobj')],
  ['PDF and JavaScript', 'face.jpg', '%PDF-1.7/*\nCANARY()//*/'],
  ['JPEG behind HTML', 'face.jpg', `<html>${SCRIPT}\xff\xd8\xff`],
  ['zeros', 'face.jpg', Buffer.alloc(64)],
]

const BROKEN: readonly [what: string, name: string, bytes: string][] = [
  ['the head of a JPEG, and a script', 'face.jpg', `\xff\xd8\xff\xe0${SCRIPT}`],
  ['the head of a PNG alone', 'face.png', '\x89PNG\r\n\x1a\n'],
  ['the head of a WebP, and a script', 'face.webp', `RIFF\x24\0\0\0WEBPVP8 ${SCRIPT}`],
  ['a JPEG that begins as PNG', 'face.png', `\x89PNG\r\n\x1a\n\xff\xd8\xff\xe0${SCRIPT}`],
]

/** Names that mean something to a disk, a header or an eye; the bytes are a true picture. */
const NAMES: readonly [what: string, name: string][] = [
  ['a way out', '../../../../etc/cron.d/CANARY.png'],
  ['a way out of Windows', '..\\..\\CANARY.png'],
  ['an absolute path', '/etc/CANARY.png'],
  ['an end in the middle', 'CANARY.php\0.png'],
  ['two endings', 'CANARY.png.php'],
  ['letters that turn round', 'CANARY\u202egnp.exe'],
  ['three hundred letters', `CANARY${'x'.repeat(294)}.png`],
  ['the end of a header', 'CANARY"\r\nSet-Cookie: a=b.png'],
  ['no name', ''],
]

export async function hostileUploads(): Promise<HostileUpload[]> {
  const [jpeg, png, webp] = await Promise.all([
    plain().jpeg().toBuffer(),
    plain().png().toBuffer(),
    plain().webp().toBuffer(),
  ])
  const told = await plain()
    .jpeg()
    .withExif({ IFD0: { Copyright: 'CANARY' }, IFD3: { GPSLatitude: '39/1 0/1 0/1' } })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">CANARY</x:xmpmeta>')
    .toBuffer()
  const withTail = (bytes: Buffer, tail: string | Buffer) =>
    Buffer.concat([bytes, typeof tail === 'string' ? latin1(tail) : tail])
  const comment = latin1(`\xff\xfe\0${String.fromCharCode(SCRIPT.length + 2)}${SCRIPT}`)
  const drawn: readonly [what: string, name: string, bytes: Buffer][] = [
    ['JPEG with place and words', 'face.jpg', told],
    [
      'JPEG with a remark',
      'face.jpg',
      Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)]),
    ],
    ['JPEG and JAR in one', 'face.jpg', withTail(jpeg, zip('META-INF/MANIFEST.MF'))],
    ['JPEG with HTML behind it', 'face.html', withTail(jpeg, `<html>${SCRIPT}`)],
    ['PNG with PHP behind it', 'face.php', withTail(png, '<?php CANARY(); ?>')],
    [
      'PNG with a script in its words',
      'face.png',
      withChunk(png, 'tEXt', latin1(`Comment\0${SCRIPT}`)),
    ],
    [
      'PNG with words that unpack to 16 MB',
      'face.png',
      withChunk(
        png,
        'zTXt',
        Buffer.concat([latin1('CANARY\0\0'), deflateSync(Buffer.alloc(16 * 1_024 * 1_024))]),
      ),
    ],
    ['PNG with PDF behind it', 'face.pdf', withTail(png, pdf('CANARY'))],
    ['WebP with a script behind it', 'face.webp', withTail(webp, SCRIPT)],
    ...NAMES.map(([what, name]): [string, string, Buffer] => [`a name that is ${what}`, name, png]),
  ]
  const line =
    (becomes: string) =>
    ([what, name, bytes]: readonly [string, string, string | Buffer]) => ({
      ...{ what, name, becomes },
      bytes: typeof bytes === 'string' ? latin1(bytes) : bytes,
    })
  return [
    ...NO_PICTURE.map(line('bad_kind')),
    ...BROKEN.map(line('bad_file')),
    ...drawn.map(line('drawn')),
    { what: 'nothing', name: 'face.jpg', bytes: Buffer.alloc(0), becomes: 'empty' },
    {
      what: 'more than 8 MB',
      name: 'face.jpg',
      bytes: withTail(jpeg, Buffer.alloc(8 * 1_024 * 1_024)),
      becomes: 'file_too_large',
    },
    {
      what: 'half a JPEG',
      name: 'face.jpg',
      bytes: jpeg.subarray(0, jpeg.length / 2),
      becomes: 'bad_file',
    },
    {
      what: 'a WebP that moves',
      name: 'face.webp',
      bytes: await movingWebp(3),
      becomes: 'moving_picture',
    },
  ]
}
