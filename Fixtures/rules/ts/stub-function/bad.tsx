export function Inbox() {
  // ruleid: ts.stub-function
  const assignAgent = (id: string) => {
    // In a real app, this would assign the agent
  }

  // ruleid: ts.stub-function
  const remove = useCallback(async (id: string) => {
    // TODO: call the API
  }, [])

  return <List onAssign={assignAgent} onRemove={remove} />
}

class Memory {
  // ruleid: ts.stub-function
  private async persist(): Promise<void> {
    // Implementation for persisting data
  }
}

// ruleid: ts.stub-function
async function notifyOwner(order: Order) {
  // placeholder
  // needs the mail service
}

export function FerryForm({ onClose }: { onClose: () => void }) {
  // ruleid: ts.stub-function
  const handleSave = () => {
    console.log({ quay, time });
    onClose();
  };
  return <button onClick={handleSave}>Save</button>;
}

export function Pier() {
  // ruleid: ts.stub-function
  return <button onClick={() => toast.success('Departure queued')}>Queue</button>;
}
