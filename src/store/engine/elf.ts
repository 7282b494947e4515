/** Lets a Linux x64 shared object that was built for glibc 2.38 load on glibc 2.36 and 2.37 (see glibc.ts for the why). */

/** The C library version that the machine lacks, and the one whose functions every x64 glibc has. */
const LACKING = 'GLIBC_2.38';
const PRESENT = 'GLIBC_2.2.5';
/** glibc 2.38 gave the C23 scanners and number readers new names; behind the prefix is the old name. */
const C23_PREFIX = '__isoc23_';
/** Of the other functions that 2.38 renewed, those known to do the same under their old version. */
const SAME_UNDER_OLD_VERSION = new Set(['fmod']);

const SECTION_DYNSYM = 11;
const SECTION_VERNEED = 0x6ffffffe;
const SECTION_VERSYM = 0x6fffffff;
const FLAG_WEAK = 2;
const HIDDEN = 0x8000;

interface Section {
  readonly type: number;
  readonly offset: number;
  readonly size: number;
  readonly link: number;
  readonly info: number;
}

/**
 * Takes the bytes of a shared object, gives a patched copy of the same length; the bytes given are not changed.
 * Three things change, each in place: an undefined `__isoc23_X` is called `X`; it and `fmod` ask for the old version of
 * their library; the demand for GLIBC_2.38 becomes weak, so that the loader no longer refuses the file.
 * An object that asks nothing of 2.38 comes back as it is. Throws when the object is not 64-bit little-endian ELF or
 * when it needs a function of 2.38 that is not known to exist under an older version.
 */
export function patchElf(bytes: Uint8Array): Buffer {
  const elf = Buffer.from(bytes);
  if (elf.length < 64 || elf.readUInt32BE(0) !== 0x7f454c46) throw new Error('not an ELF file');
  if (elf[4] !== 2 || elf[5] !== 1) throw new Error('not a 64-bit little-endian ELF file');
  const sections = readSections(elf);
  const olderVersion = weakenLackingVersions(elf, sections);
  if (olderVersion.size > 0) rebindSymbols(elf, sections, olderVersion);
  return elf;
}

function readSections(elf: Buffer): readonly Section[] {
  const table = Number(elf.readBigUInt64LE(0x28));
  const entrySize = elf.readUInt16LE(0x3a);
  const count = elf.readUInt16LE(0x3c);
  return Array.from({ length: count }, (_, n) => {
    const at = table + n * entrySize;
    return {
      type: elf.readUInt32LE(at + 4),
      offset: Number(elf.readBigUInt64LE(at + 0x18)),
      size: Number(elf.readBigUInt64LE(at + 0x20)),
      link: elf.readUInt32LE(at + 0x28),
      info: elf.readUInt32LE(at + 0x2c),
    };
  });
}

function sectionOf(sections: readonly Section[], type: number): Section {
  const section = sections.find((s) => s.type === type);
  if (section === undefined) throw new Error(`the ELF file has no section of type ${type.toString(16)}`);
  return section;
}

/** The strings that belong to a section are in the section that it links to. */
function nameReader(elf: Buffer, sections: readonly Section[], section: Section): (at: number) => string {
  const strings = sections[section.link];
  if (strings === undefined) throw new Error('the ELF file has a section without its strings');
  return (at) => {
    const start = strings.offset + at;
    return elf.toString('latin1', start, elf.indexOf(0, start));
  };
}

/** Marks the lacking version weak for each library; gives, by its index, the index of that library's old version. */
function weakenLackingVersions(elf: Buffer, sections: readonly Section[]): Map<number, number> {
  const olderVersion = new Map<number, number>();
  if (!sections.some((s) => s.type === SECTION_VERNEED)) return olderVersion;
  const verneed = sectionOf(sections, SECTION_VERNEED);
  const nameAt = nameReader(elf, sections, verneed);
  for (let n = 0, library = verneed.offset; n < verneed.info; n += 1) {
    const indexes = new Map<string, number>();
    const versions = elf.readUInt16LE(library + 2);
    for (let v = 0, at = library + elf.readUInt32LE(library + 8); v < versions; v += 1) {
      const version = nameAt(elf.readUInt32LE(at + 8));
      indexes.set(version, elf.readUInt16LE(at + 6));
      if (version === LACKING) elf.writeUInt16LE(elf.readUInt16LE(at + 4) | FLAG_WEAK, at + 4);
      at += elf.readUInt32LE(at + 12);
    }
    const lacking = indexes.get(LACKING);
    const present = indexes.get(PRESENT);
    if (lacking !== undefined) {
      if (present === undefined) throw new Error(`a library of the ELF file offers ${LACKING} but not ${PRESENT}`);
      olderVersion.set(lacking, present);
    }
    library += elf.readUInt32LE(library + 12);
  }
  return olderVersion;
}

function rebindSymbols(elf: Buffer, sections: readonly Section[], olderVersion: ReadonlyMap<number, number>): void {
  const symbols = sectionOf(sections, SECTION_DYNSYM);
  const versions = sectionOf(sections, SECTION_VERSYM);
  const nameAt = nameReader(elf, sections, symbols);
  for (let n = 0; n < symbols.size / 24; n += 1) {
    const symbol = symbols.offset + n * 24;
    const version = versions.offset + n * 2;
    const older = olderVersion.get(elf.readUInt16LE(version) & ~HIDDEN);
    const isUndefined = elf.readUInt16LE(symbol + 6) === 0;
    if (older === undefined || !isUndefined) continue;
    const nameOffset = elf.readUInt32LE(symbol);
    const name = nameAt(nameOffset);
    if (name.startsWith(C23_PREFIX)) elf.writeUInt32LE(nameOffset + C23_PREFIX.length, symbol);
    else if (!SAME_UNDER_OLD_VERSION.has(name)) throw new Error(`the ELF file needs ${name} of ${LACKING}`);
    elf.writeUInt16LE(older, version);
  }
}
