-- Plain code without any host: calls, recursion, table loops, strings. The same file runs under Duban and lua5.4.
local function fib(n)
  if n < 2 then return n end
  return fib(n - 1) + fib(n - 2)
end

local function sieve(limit)
  local composite, count = {}, 0
  for number = 2, limit do
    if not composite[number] then
      count = count + 1
      for multiple = number * number, limit, number do composite[multiple] = true end
    end
  end
  return count
end

local function add(a, b) return a + b end

local function calls(count)
  local sum = 0
  for i = 1, count do sum = add(sum, i) end
  return sum
end

local function objects(count)
  local point = {}
  point.__index = point
  function point:length2() return self.x * self.x + self.y * self.y end
  local sum = 0
  for i = 1, count do sum = sum + setmetatable({ x = i, y = 1 }, point):length2() % 7 end
  return sum
end

print(fib(34), sieve(3000000), calls(30000000), objects(3000000))
