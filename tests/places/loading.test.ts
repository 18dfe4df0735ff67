import { describe, expect, test } from 'vitest';
import { seed } from '../../seeds/seed.ts';
import { asOwner, testDatabase } from '../support/database.ts';
import { geoNames, load, postcodes } from './support.ts';

const nothingNew = { new: 0, far: 0, near: 0, unchanged: 0 };

describe('where postcodes lie is loaded', () => {
  test('out of a file of GeoNames: an area of ours stays in its neighbourhood, another has none', async () => {
    const database = await testDatabase('empty');
    const [before] = await postcodes(database, '6411');
    const { mistakes, source, counts } = await load(
      database,
      'NL.txt',
      geoNames('6411', 50.8881, 5.9795) + geoNames('6461', 50.8653, 6.0686),
    );
    expect(mistakes).toEqual([]);
    expect(source).toBe('GEONAMES');
    expect(counts).toMatchObject({ ...nothingNew, areas: 2, new: 1, near: 1 });
    expect(await postcodes(database, '6411')).toEqual([
      { ...before, latitude: 50.8881, longitude: 5.9795, source: 'GEONAMES' },
    ]);
    expect(before).toMatchObject({ neighbourhood_id: expect.any(String), source: null });
    expect(await postcodes(database, '6461')).toEqual([
      { area: '6461', neighbourhood_id: null, latitude: 50.8653, longitude: 6.0686, source: 'GEONAMES' },
    ]);
  });

  test('as the middle of all its postcodes with letters, in any order', async () => {
    const database = await testDatabase('empty');
    const content =
      geoNames('6461 AA', 50.86, 6.06) + geoNames('1991 ZZ', 52.43, 4.66) + geoNames('6461BB', 50.88, 6.08);
    const { counts } = await load(database, 'NL_full.txt', content);
    expect(counts).toMatchObject({ areas: 2, new: 2 });
    expect(await postcodes(database, '6461')).toMatchObject([{ latitude: 50.87, longitude: 6.07 }]);
  });

  test.each([
    ['commas', 'postcode4,latitude,longitude\n6461,50.8653,6.0686\n'],
    ['semicolons, decimal commas and columns more', 'aantal;PC4;LON;lat\n12;6461;6,0686;50,8653\n;;;\n'],
    ['a byte order mark and Windows lines', '\uFEFFpostcode,lat,lon\r\n6461,50.8653,6.0686\r\n'],
  ])('out of a table with a header and %s', async (_, content) => {
    const database = await testDatabase('empty');
    expect(await load(database, 'pc4.csv', content)).toMatchObject({ mistakes: [], source: 'CBS' });
    expect(await postcodes(database, '6461')).toMatchObject([
      { latitude: 50.8653, longitude: 6.0686, source: 'CBS' },
    ]);
  });

  test('out of a table with metres of the Dutch grid', async () => {
    const database = await testDatabase('empty');
    await load(database, 'pc4.csv', 'postcode4;x;y\n3811;155000;463000\n9712;233883,131;582065,167\n');
    expect(await postcodes(database, '3811')).toMatchObject([{ latitude: 52.15517, longitude: 5.38721 }]);
    expect(await postcodes(database, '9712')).toMatchObject([{ latitude: 53.21938, longitude: 6.5682 }]);
  });

  test('and says what moved: by more than a kilometre, by less, and what it does not know', async () => {
    const database = await testDatabase('empty');
    const ours = await postcodes(database);
    const [first, second, third, ...others] = ours;
    const { counts } = await load(
      database,
      'NL.txt',
      geoNames(first!.area, first!.latitude + 0.0095, first!.longitude) +
        geoNames(second!.area, second!.latitude + 0.0085, second!.longitude) +
        geoNames(third!.area, third!.latitude, third!.longitude),
    );
    expect(counts).toEqual({
      areas: 3,
      new: 0,
      far: 1,
      near: 1,
      unchanged: 1,
      missing: others.map(({ area }) => area),
    });
    expect((await postcodes(database)).slice(3)).toEqual(others);
  });

  test('once: a second time nothing changes, not even a row', async () => {
    const database = await testDatabase('empty');
    const content =
      geoNames('6411 AA', 50.8, 5.9) + geoNames('6411 AB', 50.9, 6) + geoNames('6461', 50.87, 6.07);
    await load(database, 'NL.txt', content);
    const rows = () => asOwner(database, 'select xmin, * from postcode order by area');
    const before = await rows();
    const { counts } = await load(database, 'NL.txt', content);
    expect(counts).toMatchObject({ ...nothingNew, areas: 2, unchanged: 2 });
    expect(await rows()).toEqual(before);
  });

  test('and a dry run says the same and writes nothing', async () => {
    const database = await testDatabase('empty');
    const before = await postcodes(database);
    const content = geoNames('6461', 50.87, 6.07);
    const tried = await load(database, 'NL.txt', content, { dryRun: true });
    expect(await postcodes(database)).toEqual(before);
    expect(await load(database, 'NL.txt', content)).toEqual(tried);
    expect(tried.counts).toMatchObject({ areas: 1, new: 1 });
  });

  test('and an area joins its neighbourhood when a team of ours comes to work there', async () => {
    const database = await testDatabase('empty');
    const [ours] = await postcodes(database, '6411');
    await asOwner(database, `delete from postcode where area = '6411'`);
    await load(database, 'NL.txt', geoNames('6411', 50.8881, 5.9795));
    await seed(database, { demo: false, say: () => undefined });
    expect(await postcodes(database, '6411')).toEqual([
      { ...ours, latitude: 50.8881, longitude: 5.9795, source: 'GEONAMES' },
    ]);
  });
});

describe('a mistake in a file of postcodes is named by its line, and nothing is written', () => {
  const right = geoNames('6461', 50.87, 6.07);
  const header = 'pc4,lat,lon\n6461,50.87,6.07\n';
  test.each<[what: string, file: string, content: string | Buffer, mistakes: string[]]>([
    [
      'a postcode that is none',
      'NL.txt',
      `${right}${geoNames('0999', 50.87, 6.07)}`,
      ['NL.txt:2: postal code: "0999" is no postcode like 6411 or 6411 AB'],
    ],
    [
      'all that is wrong in one line',
      'NL.txt',
      `\n${geoNames('', 'north', '')}${right}`,
      [
        'NL.txt:2: postal code: is needed',
        'NL.txt:2: latitude: "north" is no number of degrees like 52.155',
        'NL.txt:2: longitude: is needed',
      ],
    ],
    [
      'places outside the Netherlands',
      'NL.txt',
      geoNames('6461', 48.85, 2.35) + geoNames('6461', 53.61, 7.29) + geoNames('6461', 50.7, 7.31),
      [
        'NL.txt:1: latitude: "48.85" is not in the Netherlands (50.7 to 53.6)',
        'NL.txt:1: longitude: "2.35" is not in the Netherlands (3.2 to 7.3)',
        'NL.txt:2: latitude: "53.61" is not in the Netherlands (50.7 to 53.6)',
        'NL.txt:3: longitude: "7.31" is not in the Netherlands (3.2 to 7.3)',
      ],
    ],
    [
      'another country',
      'BE.txt',
      right.replace('NL', 'BE'),
      ['BE.txt:1: country code: is not NL: take the file of the Netherlands'],
    ],
    [
      'cells too few',
      'NL.txt',
      `${right}NL\t6461\n`,
      ['NL.txt:2: row: has 2 cells where a file of GeoNames has 12'],
    ],
    [
      'a file that is still packed',
      'NL.zip',
      'PK\u0003\u0004\u0014',
      ['NL.zip:1: row: is packed: unpack the zip file, and give the text file in it'],
    ],
    [
      'a header without what is needed',
      'pc4.csv',
      'gemeente,x\nHeerlen,1\n',
      [
        'pc4.csv:1: postcode: is needed, and the header has no postcode4, pc4 or postcode',
        'pc4.csv:1: latitude: is needed, and the header has no latitude and longitude, lat and lon, or x and y',
      ],
    ],
    [
      'a header and nothing else',
      'pc4.csv',
      'pc4,lat,lon\n',
      ['pc4.csv:1: row: is missing: the file has no postcodes'],
    ],
    [
      'nothing at all',
      'pc4.csv',
      '',
      ['pc4.csv:1: row: is missing: the file is empty, and begins with a header line'],
    ],
    [
      'cells too many',
      'pc4.csv',
      `${header}6461,50,87,6,07\n`,
      ['pc4.csv:3: row: has 5 cells where the header has 3 columns'],
    ],
    [
      'a quote that is not closed',
      'pc4.csv',
      `${header}6462,"50.87,6.07\n`,
      ['pc4.csv:3: row: has a quote (") that is never closed; nothing after it was read'],
    ],
    [
      'degrees where metres should be, and metres in the sea',
      'pc4.csv',
      'postcode;x;y\n6461;6,07;50,87\n6461;1000;620000\n6461;463000;155000\n',
      [
        'pc4.csv:2: x: "6,07" with y "50,87" is not in RD New (x 0 to 300,000 and y 300,000 to 625,000)',
        'pc4.csv:3: x: "1000" with y "620000" is not in the Netherlands',
        'pc4.csv:4: x: "463000" with y "155000" is not in RD New (x 0 to 300,000 and y 300,000 to 625,000)',
      ],
    ],
    [
      'a letter that is no UTF-8',
      'NL.txt',
      Buffer.from(right.replace('6461', '64\xff1'), 'latin1'),
      ['NL.txt:1: postal code: is not UTF-8; save the file as "CSV UTF-8"'],
    ],
  ])('%s', async (_, name, content, mistakes) => {
    const database = await testDatabase('empty');
    const before = await postcodes(database);
    expect(await load(database, name, content)).toEqual({ mistakes });
    expect(await postcodes(database)).toEqual(before);
  });
});
