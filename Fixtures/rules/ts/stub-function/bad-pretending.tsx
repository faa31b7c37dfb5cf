import { toast } from "sonner";

export class PushSender {
  // ruleid: ts.stub-function
  async sendToTenant(tenantId: string, title: string) {
    console.log("push", { tenantId, title });
    return { count: 0, status: "queued" };
  }
}

// ruleid: ts.stub-function
export const deleteVisit = async (req, res) => {
  try {
    res.json({ success: true, message: "Visit deleted" });
  } catch (error) {
    console.error(error);
    res.status(500).json({ success: false });
  }
};

export function Billing({ setOpen, setPlan, t }) {
  // ruleid: ts.stub-function
  const handleAddCard = () => toast.info("The card form would open here");

  // ruleid: ts.stub-function
  const handleIntervene = () => {
    toast.success(t("done"));
  };

  // ruleid: ts.stub-function
  const handleSubmitClaim = () => {
    setPlan("claimed");
    setOpen(false);
    toast.success("Your claim was submitted");
  };

  return (
    <>
      <button onClick={handleAddCard} onBlur={handleIntervene} onFocus={handleSubmitClaim} />
      {/* ruleid: ts.stub-function */}
      <button onClick={() => toast.success(t("report.ready"))} />
    </>
  );
}

export function Row({ toast, setOpen }) {
  // ruleid: ts.stub-function
  const handleConfigure = (id: string) => {
    console.log("configure", id);
  };

  // ruleid: ts.stub-function
  const handleBlock = () => {
    toast.info("Member blocked");
    setOpen(false);
  };

  return (
    <>
      <a onClick={() => handleConfigure("a")} onBlur={handleBlock} />
      {/* ruleid: ts.stub-function */}
      <button onClick={() => toast({ title: "Quote requested", description: "You will hear from us." })} />
    </>
  );
}
