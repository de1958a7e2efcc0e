require "checks"
require "expo-countdown"
require "signed-to-started"
require "expo-calendar"
