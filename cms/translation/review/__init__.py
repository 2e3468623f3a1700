"""A translator hands over, somebody who may publish compares, and publishes or sends back.

The review is a workflow of Wagtail. What is reviewed is a draft with the words of the moment when
they were handed over; what is typed afterwards waits for the next time.
"""
