// Waits until a new size of the window has its full effect: what stands elsewhere in it is moved there in one frame and laid out in
// the next, and what opens or slides there has come to its end.
const [done] = arguments;

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

async function settle() {
  await frame();
  await frame();
  const ending = document.getAnimations().filter(({ effect }) => effect.getComputedTiming().endTime !== Infinity);
  await Promise.allSettled(ending.map(({ finished }) => finished));
  await frame();
}

settle().then(() => done(true));
