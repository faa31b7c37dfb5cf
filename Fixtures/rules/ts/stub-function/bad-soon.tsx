export function BerthMenu({ berth }: { berth: Berth }) {
  // ruleid: ts.stub-function
  const handleMove = async () => {
    setMenuOpen(false);
    toast("Moving a berth is coming soon");
  };
  // ruleid: ts.stub-function
  const handleBook = () => { Swal.fire("Coming soon"); };
  return (
    <Menu>
      {/* ruleid: ts.stub-function */}
      <Item onClick={(event) => { event.stopPropagation(); toast.info("Coming soon"); setMenuOpen(false); }} />
      {/* ruleid: ts.stub-function */}
      <Item onClick={() => showSnackbar("This is still under development")} />
    </Menu>
  );
}
