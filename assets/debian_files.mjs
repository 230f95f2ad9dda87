// The files that the generators take out of Debian packages, each with its SHA-256: the same in Debian 12 and 13, but
// for world_map.gpkg. A package is fetched once, for all of its files together, and installed nowhere.

import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fetchDebianPackage} from '../web/build/debian.mjs';

const naturalEarth = 'usr/share/gnudatalanguage/resource/maps';

// package -> path -> SHA-256
const pinned = {
  'hunspell-id': {
    'usr/share/hunspell/id_ID.dic': '1a1ab6f423bec47fa30d485dfde92039177aa6f9a6b123badb695d634064cc5e',
  },
  'libgnudatalanguage0': {
    [`${naturalEarth}/high/ne_10m_rivers_lake_centerlines.shp`]: '06bfd2cab6a924498c1b96bbbeef1cda064347237e9404ef38c5c3f78b6897de',
    [`${naturalEarth}/high/ne_10m_lakes.shp`]: '07731c8f27ff2233baed6868d5ae9c573b64b9cff59300997f12d8f653584c2c',
    [`${naturalEarth}/high/ne_10m_admin_1_states_provinces.shp`]: 'a535e9ea5f206e2c9bb5b3b94aa9c7c4835487a4b7f7c7da577f32c460176cc2',
    [`${naturalEarth}/high/ne_10m_admin_1_states_provinces.dbf`]: '874a52a0aaeacf7af7c92d28ff5b5fd361b06b63085bda2c41177c00cbde9891',
    [`${naturalEarth}/high/ne_10m_admin_1_states_provinces_lines.shp`]: '2a51bd3f2c626601928175dec80ac160f3a2fdaf0376191419347a6c0a3a800a',
    [`${naturalEarth}/high/ne_10m_admin_1_states_provinces_lines.dbf`]: '9ce8bfa0877fda0702101f8784c04942f678aa9fac9e0379ee1d42d9e291208b',
    [`${naturalEarth}/earth.jpg`]: 'c2e75672676e38ca8b40c12bc837b3b0fc22fbfb4b3cba88457ec8b7c40da4e8',
  },
  'qgis-common': {
    'usr/share/qgis/resources/data/world_map.gpkg': 'ff5cceefc4b27abea094fa82459d8aef9417023236c326a666978b62ffe85db2',
  },
};

/** The path of a pinned file, fetched if need be. Fails where its content is not the pinned one. */
export async function debianFile(packageName, path) {
  const files = pinned[packageName];
  if (!files?.[path]) throw new Error(`assets/debian_files.mjs does not list ${path} of ${packageName}`);
  const folder = await fetchDebianPackage(packageName, {only: Object.keys(files).map((name) => `./${name}`)});
  const found = createHash('sha256').update(readFileSync(join(folder, path))).digest('hex');
  if (found !== files[path]) throw new Error(`${path} of Debian package ${packageName} has SHA-256 ${found}, not ${files[path]}`);
  return join(folder, path);
}

/** A layer of Natural Earth at 1:10 million: its .shp or .dbf file. */
export const naturalEarthFile = (name) => debianFile('libgnudatalanguage0', `${naturalEarth}/high/${name}`);

/** Whether a layer's file is among the pinned ones. */
export const hasNaturalEarthFile = (name) => `${naturalEarth}/high/${name}` in pinned.libgnudatalanguage0;
