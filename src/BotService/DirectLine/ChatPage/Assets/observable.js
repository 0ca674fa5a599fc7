// As much of an observable as Web Chat asks of a chat adapter.
export class Subject {
  #observers = new Set();

  subscribe(observerOrNext) {
    const observer = typeof observerOrNext === 'function' ? { next: observerOrNext } : observerOrNext;
    this.#observers.add(observer);
    this.onSubscribe(observer);
    return { unsubscribe: () => this.#observers.delete(observer) };
  }

  onSubscribe() {}

  next(value) {
    for (const observer of [...this.#observers]) {
      observer.next?.(value);
    }
  }

  complete() {
    for (const observer of [...this.#observers]) {
      observer.complete?.();
    }
    this.#observers.clear();
  }
}

// Tells a newcomer the present value first.
export class State extends Subject {
  constructor(value) {
    super();
    this.value = value;
  }

  onSubscribe(observer) {
    observer.next?.(this.value);
  }

  next(value) {
    this.value = value;
    super.next(value);
  }
}

// Tells a newcomer everything so far: Web Chat listens twice, and the second time must miss nothing.
export class ActivityLog extends Subject {
  #kept = new Map();

  onSubscribe(observer) {
    for (const activity of this.#kept.values()) {
      observer.next?.(activity);
    }
  }

  next(activity) {
    if (activity.type !== 'typing') {
      this.#kept.delete(activity.id);
      this.#kept.set(activity.id, activity);
    }
    super.next(activity);
  }
}

// Starts its work when somebody listens, as Web Chat's posting of an activity expects.
export function once(work) {
  return {
    subscribe(observer) {
      let wanted = true;
      work().then(
        (value) => {
          if (wanted) {
            observer.next?.(value);
            observer.complete?.();
          }
        },
        (error) => wanted && observer.error?.(error),
      );
      return { unsubscribe: () => (wanted = false) };
    },
  };
}
