import { toast } from "sonner";

// ok: ts.stub-function
export function sendCreated(reply, data) {
  reply.status(201).send({ success: true, data });
}

// ok: ts.stub-function
export const deleteVisit = async (req, res) => {
  await req.db.visits.deleteOne({ id: req.params.id });
  res.json({ success: true });
};

// ok: ts.stub-function
export function createDeliveryAttempt() {
  return { id: crypto.randomUUID(), status: "sent" };
}

export function Billing({ save, setOpen, setPlan, t }) {
  // ok: ts.stub-function
  const handlePasswordChanged = () => {
    toast.success(t("passwordChanged"));
  };

  // ok: ts.stub-function
  const handleSubmitClaim = async () => {
    await save();
    setOpen(false);
    toast.success("Your claim was submitted");
  };

  // ok: ts.stub-function
  const handlePlanUploaded = (plan) => {
    setPlan(plan);
    toast.success("Plan uploaded");
  };

  return (
    <>
      <button onClick={handleSubmitClaim} onBlur={handlePasswordChanged} onFocus={handlePlanUploaded} />
      {/* ok: ts.stub-function */}
      <button onClick={() => toast.success("Copied to the clipboard")} />
      {/* ok: ts.stub-function */}
      <button onClick={() => toast.info("This would be lost if you leave now")} />
    </>
  );
}

export function Row({ toast, load }) {
  // ok: ts.stub-function
  const handleLoadProgress = (done: number) => {
    console.log("progress", done);
  };

  // ok: ts.stub-function
  const handleView = (id: string) => {
    console.log("view", id);
    load(id);
  };

  return (
    <>
      <a onClick={() => handleView("a")} onBlur={() => handleLoadProgress(1)} />
      {/* ok: ts.stub-function */}
      <button onClick={() => toast({ title: "Please choose a plan first", variant: "destructive" })} />
    </>
  );
}
