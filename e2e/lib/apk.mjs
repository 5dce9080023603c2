// An Android package made up for a test: an archive with a v2 signing block, signed by nobody.

import { createHash, randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

function tlv(tag, ...content) {
  const body = Buffer.concat(content.map((part) => Buffer.from(part)));
  const length = body.length < 128 ? [body.length] : [0x82, body.length >> 8, body.length & 255];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
}

function name(common) {
  return tlv(0x30, tlv(0x31, tlv(0x30, tlv(0x06, [0x55, 0x04, 0x03]), tlv(0x0c, Buffer.from(common)))));
}

/** A certificate that `subject` gave itself. */
export function certificate(subject) {
  const rsa = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01];
  const algorithm = (last) => tlv(0x30, tlv(0x06, [...rsa, last]), tlv(0x05));
  const key = tlv(0x30, tlv(0x02, [0, 0xc1, ...Buffer.alloc(30, 7), 1]), tlv(0x02, [1, 0, 1]));
  const validity = tlv(0x30, tlv(0x17, Buffer.from('240101000000Z')), tlv(0x17, Buffer.from('490101000000Z')));
  const body = tlv(0x30, tlv(0xa0, tlv(0x02, [2])), tlv(0x02, [7]), algorithm(11), name(subject), validity,
    name(subject), tlv(0x30, algorithm(1), tlv(0x03, [0], key)));
  return tlv(0x30, body, algorithm(11), tlv(0x03, [0, 1, 2, 3]));
}

const le = (bytes, number) => {
  const buffer = Buffer.alloc(bytes);
  if (bytes === 8) buffer.writeBigUInt64LE(BigInt(number));
  else buffer.writeUIntLE(number, 0, bytes);
  return buffer;
};
const prefixed = (...parts) => {
  const body = Buffer.concat(parts);
  return Buffer.concat([le(4, body.length), body]);
};

function signingBlock(der) {
  const data = prefixed(prefixed(), prefixed(prefixed(der)), prefixed());
  const value = prefixed(prefixed(data, prefixed(), prefixed(Buffer.from([1]))));
  const pair = Buffer.concat([le(8, value.length + 4), le(4, 0x7109871a), value]);
  const size = le(8, pair.length + 24);
  return Buffer.concat([size, pair, size, Buffer.from('APK Sig Block 42')]);
}

/** A binary manifest that names package and version. */
function manifest(packageName, version) {
  const texts = ['manifest', 'package', 'versionName', packageName, version];
  const pool = texts.map((text) => Buffer.from([text.length, text.length, ...Buffer.from(text), 0]));
  let at = 0;
  const offsets = pool.map((text) => {
    at += text.length;
    return le(4, at - text.length);
  });
  const chunk = (kind, head, ...body) => {
    const all = Buffer.concat(body);
    return Buffer.concat([le(2, kind), le(2, head), le(4, all.length + 8), all]);
  };
  const none = le(4, 0xffffffff);
  const attribute = (key, value) =>
    Buffer.concat([none, le(4, key), le(4, value), Buffer.from([8, 0, 0, 3]), le(4, value)]);
  const strings = chunk(1, 28, le(4, texts.length), le(4, 0), le(4, 256), le(4, 28 + 4 * texts.length), le(4, 0),
    ...offsets, ...pool);
  const element = chunk(0x102, 16, le(4, 1), none, none, le(4, 0), le(2, 20), le(2, 20), le(2, 2), Buffer.alloc(6),
    attribute(1, 3), attribute(2, 4));
  return chunk(3, 8, strings, element);
}

function archive(files, block) {
  const entries = [];
  const bytes = [];
  let at = 0;
  for (const [file, content] of files) {
    const common = Buffer.concat([Buffer.from([20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0x58]), le(4, 0),
      le(4, content.length), le(4, content.length), le(2, file.length), le(2, 0)]);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, Buffer.from(file), content]);
    entries.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, Buffer.alloc(10),
      le(4, at), Buffer.from(file)]));
    bytes.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.concat([Buffer.from('PK\x05\x06\x00\x00\x00\x00', 'latin1'), le(2, files.length),
    le(2, files.length), le(4, directory.length), le(4, at + block.length), le(2, 0)]);
  return Buffer.concat([...bytes, block, directory, end]);
}

/** Writes a package of `megabytes`; gives its path and what must be found in it. */
export async function apk({ packageName, version, subject, megabytes }) {
  const der = certificate(subject);
  const files = [
    ['AndroidManifest.xml', manifest(packageName, version)],
    ['classes.dex', Buffer.alloc(megabytes * 1024 * 1024, 0x64)],
  ];
  // Of its own: another test may be writing one at the same time.
  const path = join(tmpdir(), `anbei-e2e-${randomUUID()}.apk`);
  await writeFile(path, archive(files, signingBlock(der)));
  const digest = createHash('sha256').update(der).digest('hex').toUpperCase();
  return { path, sha256: `SHA-256 ${digest.match(/../g).join(':')}` };
}
