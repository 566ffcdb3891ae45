// The packs that a new project can choose from.
import { describe, expect, it } from 'vitest';
import type { FrameworkView, PackView, Profile } from '../../ipc/bindings';
import { ordered, restricted } from './framework-choice.svelte';

const pack = (id: string, version: string) => ({ pack: { id, version } }) as PackView;

describe('ordered', () => {
  it("puts the versions of the program's own pack first and keeps the order of the core", () => {
    const packs = [pack('cluster', '1.1.0'), pack('cluster', '1.0.0'), pack('piha', '0.3.0'), pack('piha', '0.2.0')];
    expect(ordered(packs, 'piha').map((view) => `${view.pack.id} ${view.pack.version}`)).toEqual(['piha 0.3.0', 'piha 0.2.0', 'cluster 1.1.0', 'cluster 1.0.0']);
  });
});

describe('restricted', () => {
  it('drops what the chosen framework does not have', () => {
    const framework = { phases: [{ id: 'during' }], sectors: [{ id: 'wash' }], sections: [{ id: 'ta-hlp' }] } as unknown as FrameworkView;
    const profile: Profile = { name: 'A', mission: '', country: '', phases: ['before', 'during'], sectors: ['health'], themes: ['ta-hlp', 'ta-ct'] };
    expect(restricted(profile, framework)).toEqual({ ...profile, phases: ['during'], sectors: [], themes: ['ta-hlp'] });
  });
});
