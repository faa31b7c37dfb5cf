export function Newsletter() {
  async function join() {
    try {
      await fetch('/api/join', { method: 'POST', body: JSON.stringify({ mail }) });
      setMailSaved(true);
    } catch {
      // ruleid: mock.silent-fallback
      setMailSaved(true); // Looks better
    }
  }

  function confirm(order: string) {
    fetch(`/api/orders/${order}/paid`)
      .then((answer) => answer.json())
      // ruleid: mock.silent-fallback
      .catch(() => {
        setTier('full');
        setPaymentSuccess(true);
      });
  }
  return <Form onJoin={join} onConfirm={confirm} />;
}
