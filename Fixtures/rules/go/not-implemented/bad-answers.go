package dock

import "net/http"

func (h *Handler) Tow(w http.ResponseWriter, r *http.Request) {
	// ruleid: go.not-implemented
	h.respondError(w, http.StatusNotImplemented, "towing is not there yet")
}

func Pilot(c *gin.Context) {
	// ruleid: go.not-implemented
	c.JSON(http.StatusNotImplemented, gin.H{"error": "later"})
}

func (h *TowServer) Book(ctx context.Context, in *pb.BookRequest) (*pb.BookReply, error) {
	// later
	// ruleid: go.not-implemented
	return nil, status.Errorf(codes.Unimplemented, "method Book not implemented")
}

func (h *TowServer) Watch(in *pb.WatchRequest, stream pb.Tow_WatchServer) error {
	// ruleid: go.not-implemented
	return status.Error(codes.Unimplemented, "watching comes with the next release")
}

func Tides(c *gin.Context) {
	// ruleid: go.not-implemented
	c.JSON(http.StatusOK, gin.H{"message": "Tide tables not implemented yet"})
}
