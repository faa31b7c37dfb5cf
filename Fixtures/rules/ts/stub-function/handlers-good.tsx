class TollRoadGateway {
  // ok: ts.stub-function
  handleDisconnect(client: Socket) {
    this.logger.log(`gone: ${client.id}`);
  }
  // ok: ts.stub-function
  async handlePaymentWebhook(payload: Payload) {
    this.logger.log('toll payment received');
    await this.tolls.markPaid(payload.id);
  }
  // ok: ts.stub-function
  async handleRefund(refund: Refund) {
    this.logger.warn(`refund of unknown kind ignored: ${refund.kind}`);
  }
}

export function TollPage({ tolls }: Props) {
  // ok: ts.stub-function
  const handleUploadComplete = () => {
    toast.success('Receipt uploaded');
  };
  // ok: ts.stub-function
  const handleClose = () => {};
  // ok: ts.stub-function
  const handleDelete = (id: string) => {
    // Deletion is handled by the parent through the form action.
  };
  // ok: ts.stub-function
  const handleSaveError = (error: Error) => {
    toast.error(`Could not be saved: ${error.message}`);
  };
  // ok: ts.stub-function
  const handleSubmit = async () => {
    await save(tolls);
    toast.success('Saved');
  };
  return (
    <Page>
      {/* ok: ts.stub-function */}
      <Button type="submit" onClick={() => console.log('pressed', tolls)}>Save</Button>
      {/* ok: ts.stub-function */}
      <Button onPress={() => Alert.alert('Sending the notice', 'Go on?', [{ text: 'Yes', onPress: async () => send(tolls) }])}>Send</Button>
      {/* ok: ts.stub-function */}
      <Button onClick={() => {
        // TODO: show the sum as well
        send(tolls);
        setOpen(false);
      }}>Send</Button>
      {/* ok: ts.stub-function */}
      <Video onError={() => console.log('no video')} />
      {/* ok: ts.stub-function */}
      <Button onClick={() => toast.error('Please choose a road first')}>Pay</Button>
      {/* ok: ts.stub-function */}
      <Formik initialValues={road} onSubmit={() => {}} validateOnMount />
      <Form onDelete={handleDelete} onClose={handleClose} onSubmit={handleSubmit} onDone={handleUploadComplete} onError={handleSaveError} />
    </Page>
  );
}
