export default {
  watch: {
    // ok: ts.stub-function
    tide() {
      // TODO: draw the chart again, but that is too slow
      // this.$refs.chart.draw();
    },
  },
};
