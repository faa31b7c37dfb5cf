async function poll() {
  // wait for the next tick
  // ok: code.simulated-io
  await new Promise((resolve) => setTimeout(resolve, 1000))
}

async function stream() {
  // Simulate typing for the cursor
  // ok: code.simulated-io
  await sleep(20)
}

export function columns() {
  // Columns of the table, also without data
  // ok: code.simulated-io
  const columns = [{ id: "name", width: 120 }];
  return columns;
}

export function Wave({ samples }) {
  // Draw a random placeholder wave until the sound is loaded
  // ok: code.simulated-io
  const drawPlaceholder = useCallback(() => {
    return samples.map(() => Math.random() * 40);
  }, [samples]);
  return <canvas ref={drawPlaceholder} />;
}

export function BerthProviders(props: { id: number }) {
  // Dummy data for the providers.
  // ok: code.simulated-io
  const berth = { id: props.id, name: "", owner: null, nights: 0, boats: [], kept: -1 };
  return <BerthProvider berth={berth} />;
}
