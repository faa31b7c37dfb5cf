// Something empty that takes the room of a card is no answer.
export function Deck({ height }: { height: number }) {
  // ok: mock.canned-agent-response
  const getDummyCard = () => {
    return <div style={{ height: height, padding: '6' }} className="card-6" />;
  };
  return <section>{getDummyCard()}</section>;
}
