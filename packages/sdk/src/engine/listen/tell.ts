/** What a listener throws is its own defect: it must not pass for a failed order, nor be lost. */
export function tell(listener: () => void): void {
  try {
    listener();
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}
