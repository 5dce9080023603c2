// What the people of the browser tests answer: synthetic, nobody's.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { photo } from './form.mjs';
import { mobile, residentId } from './people.mjs';

/** The password of every account of the demonstration. */
export async function demoPassword({ data }) {
  const text = await readFile(join(data, 'demo-accounts.txt'), 'utf8');
  return text.match(/password: (\S+)/)[1];
}

/** 个人, living in 朝阳. */
export async function subjectAnswers() {
  return {
    subject_nature: 'individual',
    responsible_name: '王小样',
    responsible_id_kind: 'resident-id',
    responsible_id_number: residentId(),
    responsible_id_valid_until: '2036-11-24',
    responsible_mobile: mobile(),
    responsible_region: ['110000', '110100', '110105'],
    responsible_address: '示例街道 12 号院 3 号楼 401',
    responsible_id_front: await photo('front', ['居民身份证', '王小样']),
    responsible_id_back: await photo('back', ['签发机关', '示例公安局']),
    responsible_id_handheld: await photo('handheld', ['手持证件', '王小样']),
  };
}

/** A website that is looked after by its subject's own person. */
export async function siteAnswers(name, domain) {
  const day = (ago) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
  return {
    subject_confirmed: 'yes',
    site_name: name,
    icp_number: '京ICP备2022111781号-1',
    opened_on: day(5),
    home_address: 'own-domain',
    primary_domain: domain,
    domain_certificate: await photo('certificate', ['域名证书', domain]),
    domain_certificate_from: day(400),
    domain_certificate_until: day(-700),
    secondary_domains: [`m-${domain}`],
    ip_ranges: ['203.0.113.10', '2001:db8::/64'],
    access_provider: 'ucloud',
    registrar: 'xinnet',
    interactive: 'no',
    dangerous: 'no',
    prior: 'no',
    languages: ['chinese-simplified'],
    security_lead_same: 'yes',
    emergency_same: 'yes',
  };
}
