class TollRoadAdapter {
  // ruleid: ts.stub-function
  async authenticate(_credentials: Credentials) {
    console.log('TollRoadAdapter.authenticate: not yet implemented');
    return false;
  }
  // ruleid: ts.stub-function
  async handlePaymentWebhook(payload: unknown) {
    console.log('toll payment received', payload);
  }
}
// ruleid: ts.stub-function
const listTolls = () => {
  console.warn('listTolls() called, but there is no backend for it. Returning nothing.');
  return Promise.resolve({ data: [] });
};

export function TollPage({ tolls }: Props) {
  // ruleid: ts.stub-function
  const handleDelete = (id: string) => {};
  // ruleid: ts.stub-function
  const handlePrintReceipt = (_id: string) => {
    // Print the receipt
  };
  // ruleid: ts.stub-function
  const handleSubmit = () => {
    console.log('submitted', tolls);
  };
  // ruleid: ts.stub-function
  const handleDownloadReceipt = (id: string) => {
    toast({ title: 'Download started', description: `Receipt ${id}` });
  };
  return (
    <Page>
      {/* ruleid: ts.stub-function */}
      <Button onClick={() => toast.info('Bulk payment is coming soon')}>Pay all</Button>
      {/* ruleid: ts.stub-function */}
      <Row onEdit={() => console.log('edit')} />
      {/* ruleid: ts.stub-function */}
      <Button onClick={() => toast.success('Reminder sent')}>Remind</Button>
      {/* ruleid: ts.stub-function */}
      <Row onClick={() => toast.info('Opening the road settings')} />
      {/* ruleid: ts.stub-function */}
      <Button onClick={() => {
        // TODO: send the complaint
        setOpen(false);
      }}>Complain</Button>
      {/* ruleid: ts.stub-function */}
      <Map onSelect={(road) => {
        // TODO: open the road's page
        console.log(road);
      }} />
      <Form onDelete={handleDelete} onPrint={handlePrintReceipt} onSubmit={handleSubmit} onDownload={handleDownloadReceipt} load={listTolls} />
    </Page>
  );
}
