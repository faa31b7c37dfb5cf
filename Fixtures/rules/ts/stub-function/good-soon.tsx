export function BerthMenu({ berth, plan }: Props) {
  // ok: ts.stub-function
  const handleMove = async () => {
    if (!plan.moving) {
      toast("Moving a berth is coming soon");
      return;
    }
    await api.move(berth.id);
  };
  // ok: ts.stub-function
  const handleNotice = () => {
    subscribe(berth.id);
    toast("Coming soon: we will write to you");
  };
  // A question, whose answer does the work.
  // ok: ts.stub-function
  const handleReset = () => {
    Alert.alert("Reset the plan", "All changes are lost.", [
      { text: "Cancel", style: "cancel" },
      { text: "Reset", onPress: () => plan.reset() },
    ]);
  };
  return <Menu move={handleMove} notice={handleNotice} reset={handleReset} />;
}
