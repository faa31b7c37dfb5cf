export function Newsletter() {
  async function join() {
    try {
      await fetch('/api/join', { method: 'POST', body: JSON.stringify({ mail }) });
      setMailSaved(true);
    } catch (error) {
      // ok: mock.silent-fallback
      setFailed(true);
    }
  }

  async function leave() {
    try {
      await fetch('/api/leave', { method: 'POST' });
    } catch {
      // ok: mock.silent-fallback
      setUnsaved(true);
    }
  }

  async function keep() {
    try {
      await fetch('/api/keep', { method: 'POST' });
    } catch {
      localStorage.setItem('kept', mail);
      // ok: mock.silent-fallback
      setSaved(true);
    }
  }
  return <Form onJoin={join} onLeave={leave} onKeep={keep} />;
}
