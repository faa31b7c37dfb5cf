package quay

// ruleid: code.placeholder-comment
// Day returns mock figures of the day
func (s *Service) Day() map[string]interface{} {
	return map[string]interface{}{"landed": 100, "fuelled": 20}
}
