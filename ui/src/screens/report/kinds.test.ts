// Which formats and parts each kind of report has, and how a wish follows a project that changed.
import { describe, expect, it } from 'vitest';
import type { ReportOptions } from '../../ipc/bindings';
import { asked, contentsOf, formatsOf, hasLook, kindsOf, suited } from './kinds';

const wish: ReportOptions = {
  language: 'en',
  second: null,
  kind: 'full',
  format: 'pdf',
  since: null,
  sections: [],
  charts: true,
  plan: true,
  items: true,
  evidence: true,
  notes: false,
  history: false,
  roles: true,
  organisation: '',
  logo: true,
  accent: '#0c5465',
  paper: 'a4',
};
const given = { sections: ['cc1', 'cc2', 'p1'], milestones: ['mid-term', 'baseline'] };

describe('kinds', () => {
  it('show progress only where there is a milestone', () => {
    expect(kindsOf(true)).toContain('progress');
    expect(kindsOf(false)).toEqual(['full', 'summary', 'gaps_and_plan', 'blank']);
  });
});

describe('formats', () => {
  it('have a calendar only where there is a plan', () => {
    expect(kindsOf(true).filter((kind) => formatsOf(kind).includes('ics'))).toEqual(['full', 'gaps_and_plan']);
  });

  it('leave out what is no table of answers for a blank checklist', () => {
    expect(formatsOf('blank')).toEqual(['pdf', 'docx', 'xlsx', 'html', 'markdown']);
    expect(formatsOf('progress')).toEqual(['pdf', 'docx', 'xlsx', 'html', 'json', 'markdown']);
    expect(formatsOf('summary')).toEqual(['pdf', 'docx', 'xlsx', 'html', 'markdown']);
  });

  it('have rows of items only where items or gaps are', () => {
    expect(kindsOf(true).filter((kind) => formatsOf(kind).includes('csv'))).toEqual(['full', 'gaps_and_plan']);
  });

  it('can always be a PDF', () => {
    expect(kindsOf(true).every((kind) => formatsOf(kind).includes('pdf'))).toBe(true);
  });
});

describe('contents', () => {
  it('are those that kind and format have', () => {
    expect(contentsOf('full', 'pdf')).toEqual(['charts', 'plan', 'items', 'evidence', 'notes', 'history', 'roles']);
    expect(contentsOf('full', 'csv')).toEqual(['evidence', 'notes', 'roles']);
    expect(contentsOf('gaps_and_plan', 'ics')).toEqual(['roles']);
    expect(contentsOf('summary', 'docx')).toEqual(['roles']);
    expect(contentsOf('summary', 'xlsx')).toEqual(['charts', 'roles']);
    expect(contentsOf('blank', 'pdf')).toEqual([]);
  });

  it('have a look only on paper and in a browser', () => {
    expect((['pdf', 'docx', 'xlsx', 'html'] as const).every(hasLook)).toBe(true);
    expect((['csv', 'json', 'markdown', 'ics'] as const).some(hasLook)).toBe(false);
  });
});

describe('suited', () => {
  it('keeps a wish that can be', () => {
    expect(suited(wish, given)).toEqual(wish);
  });

  it('takes another format where the kind does not have it', () => {
    expect(suited({ ...wish, kind: 'blank', format: 'csv' }, given).format).toBe('pdf');
  });

  it('forgets sections that the project left', () => {
    expect(suited({ ...wish, sections: ['p1', 'ta-gbv'] }, given).sections).toEqual(['p1']);
    expect(suited({ ...wish, sections: ['ta-gbv'] }, given).sections).toEqual([]);
  });

  it('compares with a milestone that is there', () => {
    const progress: ReportOptions = { ...wish, kind: 'progress' };
    expect(suited(progress, given).since).toBe('mid-term');
    expect(suited({ ...progress, since: 'baseline' }, given).since).toBe('baseline');
    expect(suited({ ...progress, since: 'gone' }, given).since).toBe('mid-term');
    expect(suited({ ...wish, since: 'gone' }, given).since).toBeNull();
    expect(suited({ ...wish, kind: 'summary', since: 'baseline' }, given).since).toBeNull();
    expect(suited({ ...progress, since: 'baseline' }, { ...given, milestones: [] }).kind).toBe('full');
  });

  it('never has one language twice', () => {
    expect(suited({ ...wish, second: 'en' }, given).second).toBeNull();
    expect(suited({ ...wish, second: 'ar' }, given).second).toBe('ar');
  });
});

describe('asked', () => {
  it('takes all sections for no choice', () => {
    expect(asked({ ...wish, sections: ['cc1', 'cc2', 'p1'] }, given).sections).toEqual([]);
    expect(asked({ ...wish, sections: ['cc1', 'p1'] }, given).sections).toEqual(['cc1', 'p1']);
  });
});
