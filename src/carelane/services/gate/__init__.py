"""The send gate as a service: facts gathered through ports, decided by `domain.decide_send`, reported with reasons."""
