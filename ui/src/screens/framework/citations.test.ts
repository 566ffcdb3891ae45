import { describe, expect, it } from 'vitest';
import type { FrameworkView } from '../../ipc/bindings';
import { citations } from './citations';

function framework(items: { number: string; cites: string[]; retired?: boolean }[]): FrameworkView {
  const made = items.map(({ number, cites, retired = false }) => ({ number, retired, references: cites.map((source) => ({ source })) }));
  return { sections: [{ items: made }] } as unknown as FrameworkView;
}

describe('citations', () => {
  it('names each item once, in the order of the framework, without retired ones', () => {
    const cited = citations(framework([
      { number: '1.1', cites: ['a', 'a', 'b'] },
      { number: '1.2', cites: ['a'], retired: true },
      { number: '2.1', cites: ['a'] },
    ]));
    expect(cited.get('a')).toEqual(['1.1', '2.1']);
    expect(cited.get('b')).toEqual(['1.1']);
    expect(cited.get('c')).toBeUndefined();
  });

  it('are looked up once for a framework', () => {
    const one = framework([{ number: '1.1', cites: ['a'] }]);
    expect(citations(one)).toBe(citations(one));
  });
});
