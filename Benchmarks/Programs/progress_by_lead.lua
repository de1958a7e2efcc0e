-- Averaged by the database over every task.
print(#duban.tasks:group_by("lead"):average("progress"))
