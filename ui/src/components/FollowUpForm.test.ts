// The form of a follow-up: what it hands over, its keys, and where the sentence of an error stands.
import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import type { FollowUpFields } from '../ipc/bindings';
import { CoreError } from '../ipc/error';
import FollowUpForm from './FollowUpForm.svelte';

const fields: FollowUpFields = { action: 'Repair the lights', owner: '', due: '', state: 'open' };

test('Enter in a field saves, Shift+Enter does not, Esc cancels and goes no further', async () => {
  const onsave = vi.fn(() => Promise.resolve());
  const oncancel = vi.fn();
  const outside = vi.fn();
  render(FollowUpForm, { fields, onsave, oncancel });
  document.body.addEventListener('keydown', outside);
  const action = screen.getByLabelText('Action');
  await fireEvent.keyDown(action, { key: 'Enter', shiftKey: true });
  expect(onsave).not.toHaveBeenCalled();
  await fireEvent.input(screen.getByLabelText('Due date'), { target: { value: '2026/12/5' } });
  await fireEvent.keyDown(action, { key: 'Enter' });
  expect(onsave).toHaveBeenCalledExactlyOnceWith({ ...fields, due: '2026-12-05' });
  outside.mockClear();
  await fireEvent.keyDown(action, { key: 'Escape' });
  expect(oncancel).toHaveBeenCalledOnce();
  expect(outside).not.toHaveBeenCalled();
});

test('an error stands at its field, and what was written stays', async () => {
  const onsave = () => Promise.reject(new CoreError({ code: 'date_invalid', params: { date: '2026-02-31' }, detail: '' }));
  render(FollowUpForm, { fields: { ...fields, due: '2026-02-31' }, onsave, oncancel: () => undefined });
  await fireEvent.click(screen.getByRole('button', { name: 'Save follow-up' }));
  const due = screen.getByLabelText('Due date');
  await waitFor(() => expect(due.getAttribute('aria-invalid')).toBe('true'));
  expect(screen.getByRole('alert').textContent).toContain('2026-02-31');
  expect(due).toHaveProperty('value', '2026-02-31');
});
