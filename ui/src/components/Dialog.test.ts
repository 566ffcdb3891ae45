// The dialog: focus goes in and comes back, Esc and the cross close it, and the field inside owns its hint and error.
import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import Harness from '../tests/Harness.svelte';

async function ask(props: Record<string, unknown> = {}) {
  const view = render(Harness, props);
  const button = screen.getByRole('button', { name: 'Ask' });
  button.focus();
  await fireEvent.click(button);
  return { button, ...view };
}

describe('dialog', () => {
  it('is named by its title and takes the focus to its first field', async () => {
    await ask();
    expect(screen.getByRole('dialog', { name: 'Delete this follow-up?' })).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Reason' }));
  });

  it('closes on Esc, tells it, and gives the focus back', async () => {
    const onclose = vi.fn();
    const { button } = await ask({ onclose });
    await fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(onclose).toHaveBeenCalledOnce();
    expect(document.activeElement).toBe(button);
  });

  it('closes by an action without calling it a dismissal', async () => {
    const onclose = vi.fn();
    const { button } = await ask({ onclose });
    await fireEvent.click(screen.getByRole('button', { name: 'Keep' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(onclose).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(button);
  });

  it('stays while something is being written', async () => {
    await ask({ busy: true });
    await fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }));
    expect(screen.getByRole('dialog')).toBeTruthy();
  });
});

describe('field', () => {
  it('describes the control by hint and error, and marks it invalid', async () => {
    const { rerender } = await ask();
    const input = screen.getByRole('textbox', { name: 'Reason' });
    const described = () =>
      (input.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent?.trim());
    expect(described()).toEqual(['Do not enter names.']);
    expect(input.hasAttribute('aria-invalid')).toBe(false);
    await rerender({ error: 'A reason is needed.' });
    expect(described()).toEqual(['A reason is needed.', 'Do not enter names.']);
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('alert').textContent).toContain('A reason is needed.');
  });
});

describe('button', () => {
  it('with a reason cannot be pressed, yet can be reached and says why', async () => {
    const onpress = vi.fn();
    const { button } = await ask({ reason: 'Nothing is answered yet', onpress });
    expect(onpress).not.toHaveBeenCalled();
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent).toBe('Nothing is answered yet');
    expect(document.activeElement).toBe(button);
  });

  it('shows the reason under the pointer, and Esc puts it away', async () => {
    const { button, container } = await ask({ reason: 'Nothing is answered yet' });
    await fireEvent.blur(button);
    const shown = () => container.querySelector('.reason')?.textContent;
    expect(shown()).toBeUndefined();
    await fireEvent.pointerEnter(button);
    expect(shown()).toBe('Nothing is answered yet');
    await fireEvent.keyDown(button, { key: 'Escape' });
    expect(shown()).toBeUndefined();
    await fireEvent.pointerEnter(button);
    await fireEvent.pointerLeave(button);
    expect(shown()).toBeUndefined();
  });

  it('shows the reason with the focus of the keyboard', async () => {
    const { button, container } = await ask({ reason: 'Nothing is answered yet' });
    await fireEvent.blur(button);
    expect(container.querySelector('.reason')).toBeNull();
    await fireEvent.focus(button);
    expect(container.querySelector('.reason')?.textContent).toBe('Nothing is answered yet');
  });
});
